package org.rejoinder.pagecache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.rejoinder.http.route.Routes;

/**
 * Leads whoever asks for an address that is none (RFC 3986) to the page of the site that says so, or to the problem, and what would be a
 * second address of another page to none. The server would answer some
 * of them with an empty refusal, and a % that begins no escape with nothing at all and a stack trace in the log.
 */
final class BadRequestRewriter {

    /** {@code http/BadRequestServlet} answers there. */
    private static final String SAYS_SO = "/malformed";

    private static final String TELLS_PROGRAMS = "/api/v1/malformed";

    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})|%00|%5[Cc]|\\\\");

    /** Stands in no text: a database takes none with it. */
    private static final String NUL = "%00";

    /** Leads to nothing. */
    private static final String NOWHERE = "/nowhere";

    private static final String NOWHERE_FOR_PROGRAMS = "/api/nowhere";

    /** RFC 3986, 5.2.4: clients take them out; an escaped slash divides nothing. */
    private static final Pattern AROUND = Pattern.compile("(?i)/(\\.|%2e){1,2}(;[^/]*)?(/|$)|%2f");

    private BadRequestRewriter() {}

    static void lead(HttpRequestPacket request) {
        String address = request.getRequestURI();
        String query = request.getQueryString();
        if (BROKEN.matcher(address).find() || !isUtf8(address) || query != null && query.contains(NUL)) {
            request.setRequestURI(Routes.isForPrograms(address) ? TELLS_PROGRAMS : SAYS_SO);
        } else if (AROUND.matcher(address).find()) {
            request.setRequestURI(Routes.isForPrograms(address) ? NOWHERE_FOR_PROGRAMS : NOWHERE);
        }
    }

    /** What its escapes and letters mean; nothing else is an address here (RFC 3986, 2.5). */
    private static boolean isUtf8(String address) {
        boolean plain = true;
        for (int i = 0; i < address.length() && plain; i++) {
            char c = address.charAt(i);
            plain = c < 0x80 && (c != '%' || address.charAt(i + 1) < '8');
        }
        if (plain) {
            return true;
        }
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(address, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
