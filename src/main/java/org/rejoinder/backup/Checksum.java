package org.rejoinder.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SHA-256 of a part, in a line like one of {@code sha256sum}. */
record Checksum(String hex, String name) {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String line(String hex, String name) {
        return hex + "  " + name + "\n";
    }

    static Checksum read(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new BackupException("it has checksums that cannot be read");
        }
        return new Checksum(matcher.group(1), matcher.group(2));
    }
}
