package org.rejoinder.reader;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A submitted form ({@code application/x-www-form-urlencoded}), read with a bound and without losing a word: bytes that
 * are no UTF-8 make it {@link #isMalformed malformed} and are replaced, not dropped.
 */
public final class FormBody {

    /** 10,000 code points fit whatever the script: three bytes each in UTF-8, three characters each byte, and the other fields. */
    static final int LONGEST_BODY = 256 * 1024;

    /** Why a body cannot be read as a form. */
    private enum Unreadable {
        TOO_LARGE(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE),
        NO_FORM(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE),
        BROKEN_OFF(HttpServletResponse.SC_REQUEST_TIMEOUT);

        private final int status;

        Unreadable(int status) {
            this.status = status;
        }
    }

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Map<String, String> fields = new HashMap<>();
    private final Charset charset;
    private boolean malformed;

    private FormBody(Charset charset) {
        this.charset = charset;
    }

    /** Thrown by {@link #of} for a body that has no fields to give back. */
    public static final class UnreadableBodyException extends Exception {

        private final Unreadable why;

        private UnreadableBodyException(Unreadable why) {
            super(why.name());
            this.why = why;
        }

        /** What HTTP calls it. */
        public int status() {
            return why.status;
        }
    }

    public static FormBody of(HttpServletRequest request) throws UnreadableBodyException {
        String type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
        if (!type.split(";")[0].strip().toLowerCase(Locale.ROOT).equals(FORM)) {
            throw new UnreadableBodyException(Unreadable.NO_FORM);
        }
        return of(type, new String(bodyOf(request), StandardCharsets.ISO_8859_1));
    }

    private static byte[] bodyOf(HttpServletRequest request) throws UnreadableBodyException {
        try {
            byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
            if (body.length > LONGEST_BODY) {
                throw new UnreadableBodyException(Unreadable.TOO_LARGE);
            }
            return body;
        } catch (IOException e) {
            throw new UnreadableBodyException(Unreadable.BROKEN_OFF);
        }
    }

    /** @param body each byte as one character */
    public static FormBody of(String type, String body) {
        var form = new FormBody(charsetOf(type));
        form.read(body);
        return form;
    }

    /** What stands in a field; empty if the form has no such field. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The names of its fields. */
    public Set<String> names() {
        return fields.keySet();
    }

    /** Whether bytes or percent signs in it meant nothing. */
    public boolean isMalformed() {
        return malformed;
    }

    public boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    private void read(String body) {
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            fields.putIfAbsent(decoded(name), decoded(value));
        }
    }

    /** URL Standard, application/x-www-form-urlencoded parsing: plus is a space, %HH a byte. */
    private String decoded(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%' && isHex(encoded, i + 1) && isHex(encoded, i + 2)) {
                bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                malformed |= c == '%';
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return text(bytes.toByteArray());
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
    }

    private String text(byte[] bytes) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            malformed = true;
            return new String(bytes, charset);
        }
    }

    private static Charset charsetOf(String type) {
        for (String parameter : type.split(";")) {
            String[] parts = parameter.split("=", 2);
            if (parts.length == 2 && parts[0].strip().equalsIgnoreCase("charset")) {
                try {
                    return Charset.forName(parts[1].strip().replace("\"", ""));
                } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                    return StandardCharsets.ISO_8859_1;
                }
            }
        }
        return StandardCharsets.UTF_8;
    }
}
