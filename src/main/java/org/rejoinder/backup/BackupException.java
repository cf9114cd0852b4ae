package org.rejoinder.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why nothing was backed up or restored, in one line that the operator can act on. */
public final class BackupException extends RuntimeException {

    BackupException(String reason) {
        super(reason);
    }

    /** @param file of which it is said, unless the failure names another */
    static BackupException of(Path file, IOException failure) {
        String named = failure instanceof FileSystemException known && known.getFile() != null
                ? known.getFile()
                : file.toString();
        if (failure instanceof AccessDeniedException) {
            return new BackupException(named + ": this user may not read or write there");
        }
        if (failure instanceof NoSuchFileException) {
            return new BackupException(named + ": there is no such file or directory");
        }
        if (failure instanceof FileAlreadyExistsException) {
            return new BackupException(named + " is there already; nothing is overwritten");
        }
        String reason = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
        return new BackupException(named + ": " + reason);
    }
}
