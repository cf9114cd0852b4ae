package org.rejoinder.desk.exchange;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.run.ImportStart;
import org.rejoinder.exchange.run.ImportTooLargeException;
import org.rejoinder.exchange.run.ImportUpload;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.http.upload.UploadedFile;

/** {@code /desk/exchange/upload}: takes an export, and goes on to what would become of it. */
@WebServlet("/desk/exchange/upload")
public class ExchangeUploadServlet extends HttpServlet {

    /** A browser shows no answer to what it was not let send to its end: so many bytes are waited for. */
    private static final long MOST_WAITED_FOR = 200L << 20;

    /** What a form has beside its file. */
    private static final long FORM = 4_096;

    private final transient ImportStart start;
    private final transient CurrentUser currentUser;
    private final transient ExchangePage page;

    @Inject
    public ExchangeUploadServlet(ImportStart start, CurrentUser currentUser, ExchangePage page) {
        this.start = start;
        this.currentUser = currentUser;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Redirects.seeOther(response, "/desk/exchange");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > start.most() + FORM) {
            refuseLarge(start.most(), request, response);
            return;
        }
        try {
            UploadedFile file = UploadedFile.in(request);
            try (ImportUpload upload =
                    start.receive(currentUser.account().orElseThrow(), file.name(), file.content())) {
                for (Optional<UploadedFile> more = file.next();
                        more.isPresent();
                        more = more.get().next()) {
                    take(more.get(), upload);
                }
                Redirects.seeOther(response, "/desk/exchange/imports/" + upload.begin());
            }
        } catch (ImportTooLargeException e) {
            refuseLarge(e.most(), request, response);
        } catch (UnreadableExportException e) {
            refuse(e.getMessage(), ResponseStatus.UNPROCESSABLE, request, response);
        } catch (IOException e) {
            boolean isFull = start.most() == 0;
            refuse(
                    DeskMessages.of(isFull ? "exchange.full" : "exchange.nothing"),
                    ResponseStatus.UNPROCESSABLE,
                    request,
                    response);
        }
    }

    private static void take(UploadedFile more, ImportUpload upload) throws IOException, ImportTooLargeException {
        if (more.field().equals("pictures")) {
            upload.addPictures(more.content());
        } else if (more.field().equals("fetch")) {
            upload.fetchPictures();
        }
    }

    private void refuseLarge(long most, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String words = DeskMessages.of("exchange.large", FileSizes.of(most));
        refuse(words, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, request, response);
    }

    private void refuse(String words, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        skipRest(request.getInputStream());
        response.setStatus(status);
        page.complain(words);
        page.open(Long.MAX_VALUE);
        FaceletForward.show(ExchangeServlet.PAGE, request, response);
    }

    private static void skipRest(InputStream body) {
        try {
            body.skip(MOST_WAITED_FOR);
        } catch (IOException gone) {
            // nobody waits for an answer
        }
    }
}
