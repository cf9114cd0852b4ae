package org.rejoinder.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where somebody is led after signing in: to the page of the desk that they had asked for, with its query exactly as it was
 * (RFC 3986, 3.4), and nowhere else.
 */
public final class ReturnUrl {

    private static final String DESK = "/desk";
    private static final int LONGEST = 2_000;
    private static final Pattern OF_THE_DESK =
            Pattern.compile("/desk(?:/[A-Za-z0-9/-]*)?(?:\\?[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*)?");
    private static final Pattern HALF_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private ReturnUrl() {}

    /** What is asked for, so that it goes through a form and a header unchanged. */
    static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + inAscii(query));
    }

    /** @param given by a form, which anybody may have made up */
    public static String checked(String given) {
        boolean fits = given.length() <= LONGEST
                && OF_THE_DESK.matcher(given).matches()
                && !HALF_ESCAPE.matcher(given).find()
                && !given.contains("//");
        return fits ? given : DESK;
    }

    /** A client may send letters as they are, which the server hands on byte by byte or as letters. */
    private static String inAscii(String query) {
        boolean bytes = query.chars().allMatch(each -> each <= 0xFF);
        var ascii = new StringBuilder();
        for (byte each : query.getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8)) {
            if (each > ' ' && each < 0x7F && "\"<>\\^`{|}".indexOf(each) < 0) {
                ascii.append((char) each);
            } else {
                ascii.append('%').append(HEX.toHexDigits(each));
            }
        }
        return ascii.toString();
    }
}
