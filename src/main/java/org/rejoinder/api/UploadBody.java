package org.rejoinder.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.http.Problem;
import org.rejoinder.http.upload.UploadedFile;

/**
 * A file that a program sends, as the whole body or as the first file of a form (RFC 7578); read as it comes.
 *
 * @param name as it is called where it is from; empty if nothing says
 */
public record UploadBody(String name, InputStream content) {

    private static final String FORM = "multipart/form-data";

    /** Bytes that a form has beside its file. */
    private static final long FIELDS = 4_096;

    private static final int BUFFER = 1 << 16;

    /** A client shows no answer to what it was not let send to its end: so many bytes are waited for. */
    private static final long MOST_WAITED_FOR = 200L << 20;

    /**
     * @param types that the body may be of, besides a form
     * @param name of what is no form; null if nothing says
     * @param most bytes
     * @throws ProblemException if it is announced to be larger (413), which is said before it was sent, of another type (415), or a form without a
     *     file (400)
     */
    public static UploadBody in(HttpServletRequest request, Set<String> types, String name, long most) {
        if (request.getContentLengthLong() > most + FIELDS) {
            throw new ProblemException(tooLarge(most), Map.of("Connection", "close"));
        }
        String type = Optional.ofNullable(request.getContentType())
                .map(given -> given.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .orElse("");
        try {
            if (type.equals(FORM)) {
                UploadedFile file = firstFile(UploadedFile.in(request));
                return new UploadBody(file.name(), file.content());
            }
            if (types.contains(type)) {
                return new UploadBody(name == null ? "" : name, request.getInputStream());
            }
        } catch (IOException e) {
            throw ProblemException.of(HttpServletResponse.SC_BAD_REQUEST, "The body is no form with a file.");
        }
        skipRest(request);
        throw ProblemException.of(
                HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                "The body is multipart/form-data, or one of "
                        + String.join(", ", types.stream().sorted().toList()) + ".");
    }

    /** What has a name of a file, or is called so: what was typed may stand before it. */
    private static UploadedFile firstFile(UploadedFile part) throws IOException {
        UploadedFile found = part;
        while (found.name().isEmpty() && !found.field().equals("file")) {
            found = found.next().orElseThrow(() -> new IOException("No form with a file"));
        }
        return found;
    }

    /**
     * Onto the disk.
     *
     * @param most bytes
     * @throws ProblemException if it has more (413), none (400), or was cut off (408)
     */
    public void keep(Path file, long most) {
        try (OutputStream out = Files.newOutputStream(file)) {
            long size = 0;
            var buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    content.skip(MOST_WAITED_FOR);
                    throw new ProblemException(tooLarge(most));
                }
                out.write(buffer, 0, read);
            }
            if (size == 0) {
                throw ProblemException.of(HttpServletResponse.SC_BAD_REQUEST, "There is no file.");
            }
        } catch (IOException e) {
            throw ProblemException.of(HttpServletResponse.SC_REQUEST_TIMEOUT, "The body did not come in whole.");
        }
    }

    private static Problem tooLarge(long most) {
        return new Problem(
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The file has more than " + most + " bytes.");
    }

    public static void skipRest(HttpServletRequest request) {
        try {
            request.getInputStream().skip(MOST_WAITED_FOR);
        } catch (IOException gone) {
            // nobody waits for an answer
        }
    }
}
