package org.rejoinder.api.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.rejoinder.account.Account;
import org.rejoinder.account.key.Scope;
import org.rejoinder.api.KeyRecheck;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.UploadBody;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.run.ImportStart;
import org.rejoinder.exchange.run.ImportTooLargeException;
import org.rejoinder.exchange.run.ImportUpload;
import org.rejoinder.http.ResponseStatus;

/** Takes an export as the desk does, and says in the words of HTTP why one is not taken. */
@ApplicationScoped
public class ImportReceiver {

    private static final Set<String> TYPES = Set.of(
            "application/octet-stream",
            "application/zip",
            "application/gzip",
            "application/xml",
            "text/xml",
            "application/json");

    @Inject
    private ImportStart start;

    @Inject
    private KeyRecheck recheck;

    private long most() {
        try {
            return start.most();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the number of the import, which is looked through now */
    long receive(Account by, HttpServletRequest request, String name) {
        UploadBody upload = UploadBody.in(request, TYPES, name, most());
        String file = upload.name().replaceAll("\\p{C}+", " ");
        try (ImportUpload received = start.receive(by, file, upload.content())) {
            recheck.require(Scope.EXCHANGE_RUN);
            return received.begin();
        } catch (ImportTooLargeException e) {
            UploadBody.skipRest(request);
            throw ProblemException.of(
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "At most " + e.most() + " bytes can be taken now.");
        } catch (UnreadableExportException e) {
            UploadBody.skipRest(request);
            throw ProblemException.of(ResponseStatus.UNPROCESSABLE, e.getMessage());
        } catch (EOFException e) {
            throw ProblemException.of(HttpServletResponse.SC_BAD_REQUEST, "There is no file, or not all of it.");
        } catch (IOException e) {
            throw ProblemException.of(HttpServletResponse.SC_REQUEST_TIMEOUT, "The body did not come in whole.");
        }
    }
}
