package org.rejoinder.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.UnsupportedEncodingException;
import org.rejoinder.html.TextNormalizer;

/** What was typed into a field; empty if there is no such field. */
public final class RequestText {

    private RequestText() {}

    public static String in(HttpServletRequest request, String field) {
        if (request.getCharacterEncoding() == null) {
            setUtf8(request);
        }
        String value = request.getParameter(field);
        return value == null ? "" : value;
    }

    /** In the one form of text, with the line ends that were typed and not the two characters for each that a form sends. */
    public static String asTyped(String sent) {
        return sent == null ? "" : TextNormalizer.normalize(sent).strip();
    }

    private static void setUtf8(HttpServletRequest request) {
        try {
            request.setCharacterEncoding("UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
