package org.rejoinder.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.settings.PrivateFile;

/**
 * That a command wants the tables of a running site, whose database nobody else can open: a file in the home, for its owner
 * alone, which says where on this machine the command listens. The site connects; each shows the other a secret of the file,
 * so that nobody else on the machine gets the tables, or can pass others off as them.
 *
 * @param fromSite which the site shows
 * @param fromCommand which the command shows then
 */
public record BackupRequest(Path file, int port, String fromSite, String fromCommand) {

    private static final int BYTES = 32;
    private static final int LONGEST_SILENCE_MILLIS = 120_000;
    private static final int LINES = 3;

    static BackupRequest make(Path home, int port) throws IOException {
        var request = new BackupRequest(home.resolve("backup-" + random() + ".request"), port, random(), random());
        PrivateFile.write(request.file, port + "\n" + request.fromSite + "\n" + request.fromCommand);
        return request;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** One that waits for the site; it is taken away, and answered once. */
    public static Optional<BackupRequest> take(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            Optional<Path> waiting = files.filter(
                            file -> file.getFileName().toString().matches("backup-[0-9a-f]+\\.request"))
                    .findFirst();
            if (waiting.isEmpty()) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(waiting.get());
            Files.delete(waiting.get());
            return lines.size() == LINES && lines.get(0).matches("\\d{1,5}")
                    ? Optional.of(new BackupRequest(
                            waiting.get(), Integer.parseInt(lines.get(0)), lines.get(1), lines.get(2)))
                    : Optional.empty();
        }
    }

    void withdraw() throws IOException {
        Files.deleteIfExists(file);
    }

    /** By the site. */
    public Socket connect() throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LONGEST_SILENCE_MILLIS);
            socket.setSoTimeout(LONGEST_SILENCE_MILLIS);
            new DataOutputStream(socket.getOutputStream()).writeUTF(fromSite);
            requireSecret(fromCommand, socket);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** By the command. */
    Socket accept(ServerSocket door) throws IOException {
        Socket socket = door.accept();
        try {
            socket.setSoTimeout(LONGEST_SILENCE_MILLIS);
            requireSecret(fromSite, socket);
            new DataOutputStream(socket.getOutputStream()).writeUTF(fromCommand);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static void requireSecret(String wanted, Socket socket) throws IOException {
        String shown = new DataInputStream(socket.getInputStream()).readUTF();
        if (!MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8))) {
            throw new IOException("somebody else has answered");
        }
    }

    @Override
    public String toString() {
        return "BackupRequest[…]";
    }
}
