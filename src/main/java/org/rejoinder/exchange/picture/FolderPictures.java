package org.rejoinder.exchange.picture;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Pictures in a folder and those within it. Nothing that a symbolic link leads to counts. */
final class FolderPictures implements PictureFileSource {

    private final Path folder;
    private final PicturePaths paths = new PicturePaths();

    FolderPictures(Path given) throws IOException {
        folder = given.toRealPath();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    paths.add(folder.relativize(file).toString().replace(File.separatorChar, '/'));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public Optional<String> locate(PictureAddress address) {
        return paths.find(address);
    }

    @Override
    public Optional<PictureFile> open(PictureAddress address) throws IOException {
        Optional<String> found = paths.find(address);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Path file = folder.resolve(found.get());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !file.toRealPath().startsWith(folder)) {
            return Optional.empty();
        }
        PictureFile.requireSize(Files.size(file));
        return Optional.of(new PictureFile(file, false));
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
