package org.rejoinder.pagecache;

import java.util.HexFormat;

/** One way of writing a path where there are many: nothing escaped that need not be, in capitals (RFC 3986, 6.2.2). */
final class PathSpelling {

    /** RFC 3986, 3.3. */
    private static final String PLAIN = "/-._~!$&'()*+,;=:@";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PathSpelling() {}

    /** @param path whose escapes are escapes ({@link BadRequestRewriter}) */
    static String of(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        var one = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                append((byte) Integer.parseInt(path, i + 1, i + 3, 16), one);
                i += 2;
            } else {
                one.append(c);
            }
        }
        return one.toString();
    }

    /** An escaped slash is none. */
    private static void append(byte b, StringBuilder one) {
        boolean letter = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
        if (letter || b > 0 && b != '/' && PLAIN.indexOf(b) >= 0) {
            one.append((char) b);
        } else {
            one.append('%').append(HEX.toHexDigits(b));
        }
    }
}
