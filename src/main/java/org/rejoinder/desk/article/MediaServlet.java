package org.rejoinder.desk.article;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.rejoinder.desk.RequestText;
import org.rejoinder.desk.queue.QueueQueryParser;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.json.JsonBuilders;
import org.rejoinder.media.ImageMetadata;

/**
 * {@code /desk/media}: the library of pictures. {@code ?as=json} is the list for the editor, and so is the answer to an upload
 * that asks for it.
 */
@WebServlet("/desk/media")
@MultipartConfig(maxFileSize = MediaServlet.MOST_SENT, maxRequestSize = MediaServlet.MOST_SENT)
public class MediaServlet extends HttpServlet {

    /** Bytes of one file. */
    private static final long LARGEST = 20L << 20;

    /** A browser shows no answer to what it was not let send to its end: so much is waited for to say that it is too much. */
    static final long MOST_SENT = 200L << 20;

    private static final String PAGE = "/desk/media.xhtml";

    private final transient MediaBean page;

    @Inject
    public MediaServlet(MediaBean page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.open(RequestText.in(request, "q"), QueueQueryParser.number(RequestText.in(request, "before")));
        String address = RequestText.in(request, "address");
        if (isForEditor(request) && !address.isEmpty()) {
            send(response, page.need(address).toString());
        } else if (isForEditor(request)) {
            var list = JsonBuilders.array();
            page.getRows().forEach(row -> list.add(row.json()));
            send(response, JsonBuilders.object().add("pictures", list).build().toString());
        } else {
            FaceletForward.show(PAGE, request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setCharacterEncoding("UTF-8");
        boolean done = isUpload(request) ? upload(request, response) : change(request);
        if (!done && response.getStatus() == HttpServletResponse.SC_OK) {
            response.setStatus(page.isOvertaken() ? HttpServletResponse.SC_CONFLICT : ResponseStatus.UNPROCESSABLE);
        }
        if (isForEditor(request)) {
            var answer = JsonBuilders.object();
            page.uploaded().ifPresent(row -> answer.add("picture", row.json()));
            Optional.ofNullable(page.getProblem()).ifPresent(problem -> answer.add("problem", problem));
            send(response, answer.build().toString());
        } else {
            page.open("", null);
            FaceletForward.show(PAGE, request, response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).orElse("").startsWith("multipart/form-data");
    }

    private static boolean isForEditor(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Accept")).orElse("").equals("application/json");
    }

    private boolean upload(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Part file;
        try {
            file = request.getPart("file");
        } catch (IllegalStateException | ServletException | IOException unreadable) {
            // More than is let through, or no form as browsers send it
            file = null;
        }
        if (request.getContentLengthLong() > MOST_SENT || file != null && file.getSize() > LARGEST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            page.refuse("media.refused.large");
            return false;
        }
        if (file == null || file.getSize() == 0) {
            page.refuse("media.refused.nothing");
            return false;
        }
        Path kept = Files.createTempFile("upload", null);
        try (var in = file.getInputStream()) {
            Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
            String name = Optional.ofNullable(file.getSubmittedFileName()).orElse("");
            return page.take(name, kept);
        } finally {
            Files.delete(kept);
        }
    }

    private boolean change(HttpServletRequest request) {
        boolean decorative = RequestText.in(request, "decorative").equals("yes");
        if (RequestText.in(request, "act").equals("decorative")) {
            return page.markDecorative(RequestText.in(request, "address"), decorative);
        }
        Long picture = QueueQueryParser.number(RequestText.in(request, "picture"));
        Long version = QueueQueryParser.number(RequestText.in(request, "version"));
        if (picture == null) {
            return false;
        }
        if (RequestText.in(request, "act").equals("away")) {
            return page.moveToTrash(picture);
        }
        var words = new ImageMetadata(
                RequestText.asTyped(RequestText.in(request, "alternative")).strip(),
                decorative,
                RequestText.asTyped(RequestText.in(request, "caption")).strip(),
                RequestText.asTyped(RequestText.in(request, "credit")).strip());
        return version != null && page.describe(picture, version.intValue(), words);
    }

    private static void send(HttpServletResponse response, String json) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
}
