package org.rejoinder.http.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of a form (RFC 7578), the first one or one behind it, read as it comes in: the server's own way of reading it would first lay all of it into its
 * temporary folder.
 *
 * @param field what the form calls it
 * @param name without folders; empty if none was chosen
 * @param content ends where the file does; throws an exception where it was cut off
 */
public record UploadedFile(String field, String name, PartInputStream content) {

    private static final Pattern BOUNDARY = Pattern.compile(
            "multipart/form-data\\s*;.*?boundary=\"?([^\";,\\s]{1,200})\"?.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD = Pattern.compile(";\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile(";\\s*filename=\"([^\"]*)\"");
    private static final int LONGEST_HEADERS = 16_384;

    /** @throws IOException if it is no form as browsers send it */
    public static UploadedFile in(HttpServletRequest request) throws IOException {
        return in(request.getContentType(), request.getInputStream());
    }

    static UploadedFile in(String contentType, InputStream body) throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!boundary.matches() || !line(body).equals("--" + boundary.group(1))) {
            throw new IOException("No form with a file");
        }
        String headers = headers(body);
        return of(headers, new PartInputStream(body, boundary.group(1)));
    }

    private static UploadedFile of(String headers, PartInputStream content) {
        Matcher field = FIELD.matcher(headers);
        Matcher fileName = FILE_NAME.matcher(headers);
        String name = fileName.find() ? fileName.group(1) : "";
        return new UploadedFile(
                field.find() ? field.group(1) : "",
                name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1),
                content);
    }

    /** What comes behind it in the form, a file or what was typed; empty at its end. */
    public Optional<UploadedFile> next() throws IOException {
        if (!content.nextPart()) {
            return Optional.empty();
        }
        line(content);
        return Optional.of(of(headers(content), content));
    }

    private static String headers(InputStream body) throws IOException {
        var headers = new StringBuilder();
        for (String line = line(body); !line.isEmpty(); line = line(body)) {
            headers.append(line).append('\n');
        }
        return headers.toString();
    }

    private static String line(InputStream body) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = body.read(); next != '\n'; next = body.read()) {
            if (next < 0 || line.size() > LONGEST_HEADERS) {
                throw new IOException("No form with a file");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
