package org.rejoinder.http;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.account.session.SessionsNotReadyException;
import org.rejoinder.failure.ConflictException;
import org.rejoinder.failure.DeniedException;
import org.rejoinder.failure.NotFoundException;

/**
 * The one place that knows which status belongs to a change that came to nothing, whichever page or address it was asked
 * from, and however deep the reason lies: the domain's own words, a database that let only one of two through, or a server that
 * is still coming up.
 */
public final class ExceptionMapping {

    private static final int DEEPEST = 50;

    /**
     * SQLSTATEs of PostgreSQL and H2 that mean that another transaction was first: a unique key, a row that is gone or in use,
     * a serialization failure, a deadlock, a lock that was not to be had, a row that was changed (H2).
     */
    private static final Set<String> FIRST_COME =
            Set.of("23503", "23505", "23506", "40001", "40P01", "55P03", "90131", "HYT00");

    private ExceptionMapping() {}

    /** Empty if it is a fault of ours, or nothing that the domain knows. */
    public static OptionalInt statusOf(Throwable failure) {
        return causes(failure)
                .mapToInt(ExceptionMapping::statusOfCause)
                .filter(status -> status != 0)
                .findFirst();
    }

    /** From the outermost to the innermost. */
    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    private static int statusOfCause(Throwable cause) {
        if (cause instanceof DeniedException) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (cause instanceof NotFoundException) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (cause instanceof SessionsNotReadyException) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        if (isNoMultipartForm(cause)) {
            return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
        }
        return cause instanceof ConflictException || isLost(cause) ? HttpServletResponse.SC_CONFLICT : 0;
    }

    /** A form with a file was sent as one without: of that the server has only words. */
    private static boolean isNoMultipartForm(Throwable cause) {
        return cause instanceof ServletException
                && String.valueOf(cause.getMessage()).contains("multipart/form-data");
    }

    private static boolean isLost(Throwable cause) {
        return cause instanceof OptimisticLockException
                || cause instanceof PessimisticLockException
                || cause instanceof LockTimeoutException
                || cause instanceof EntityExistsException
                || cause instanceof EntityNotFoundException
                || cause instanceof SQLException sql && FIRST_COME.contains(String.valueOf(sql.getSQLState()));
    }
}
