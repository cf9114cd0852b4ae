package org.rejoinder.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** In a folder of the site's home, in folders by the first letters of their names. */
final class FileImageStore implements ImageStore {

    private static final int LETTERS = 2;

    private final Path folder;

    FileImageStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String name, byte[] bytes) throws IOException {
        Path place = place(name);
        if (!Files.exists(place.getParent())) {
            Files.createDirectories(place.getParent());
            sync(folder.getParent());
            sync(folder);
        }
        Path draft = Files.createTempFile(place.getParent(), "draft", null);
        try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            for (var left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
                out.write(left);
            }
            out.force(true);
        }
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(place.getParent());
    }

    /** What has a name in it has it after a crash. */
    private static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<byte[]> find(String name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(place(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(place(name));
    }

    private Path place(String name) {
        return folder.resolve(name.substring(0, LETTERS)).resolve(name);
    }
}
