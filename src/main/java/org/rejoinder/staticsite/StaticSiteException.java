package org.rejoinder.staticsite;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why there is no copy, in one line that the operator can act on. */
public final class StaticSiteException extends RuntimeException {

    StaticSiteException(String reason) {
        super(reason);
    }

    static StaticSiteException of(Path file, IOException failure) {
        if (failure instanceof FileAlreadyExistsException) {
            return new StaticSiteException(file + " is there already; nothing is overwritten");
        }
        if (failure instanceof NoSuchFileException) {
            return new StaticSiteException(file + ": there is no such directory");
        }
        if (failure instanceof AccessDeniedException) {
            return new StaticSiteException(file + ": this user may not write there");
        }
        String reason = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
        return new StaticSiteException(file + ": " + reason);
    }
}
