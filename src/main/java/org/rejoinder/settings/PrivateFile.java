package org.rejoinder.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** A file in the home that is for its owner alone (mode 0600), and there whole or not at all. */
public final class PrivateFile {

    private PrivateFile() {}

    public static void write(Path file, String content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, content);
        giveToOwnerOf(file.toAbsolutePath().getParent(), part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What root makes for a site that runs as somebody else belongs to that one. */
    public static void giveToOwnerOf(Path home, Path file) throws IOException {
        PosixFileAttributes wanted = Files.readAttributes(home, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributes made = Files.readAttributes(file, PosixFileAttributes.class);
        if (!made.owner().equals(wanted.owner())) {
            var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            view.setOwner(wanted.owner());
            view.setGroup(wanted.group());
        }
    }
}
