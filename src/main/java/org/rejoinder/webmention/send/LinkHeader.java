package org.rejoinder.webmention.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads links in heads (RFC 8288, 3.5), each character once: whoever writes them may mean harm. */
final class LinkHeader {

    /**
     * A link.
     *
     * @param target as it stands there
     * @param rel what it is, in words; empty if it does not say
     */
    record Link(String target, String rel) {}

    private final String text;
    private int at;

    private LinkHeader(String text) {
        this.text = text;
    }

    static List<Link> links(String header) {
        return new LinkHeader(header).links();
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (int begin = text.indexOf('<', at); begin >= 0; begin = text.indexOf('<', at)) {
            int end = text.indexOf('>', begin);
            if (end < 0) {
                return links;
            }
            at = end + 1;
            links.add(new Link(text.substring(begin + 1, end), rel()));
        }
        return links;
    }

    /** The first of its parameters that is called so, up to the comma that ends them. */
    private String rel() {
        String rel = null;
        skipSpace();
        while (isAt(';')) {
            at++;
            String name = until("=;,").strip().toLowerCase(Locale.ROOT);
            String value = "";
            if (isAt('=')) {
                at++;
                skipSpace();
                value = isAt('"') ? quoted() : until(";,").strip();
            }
            if (name.equals("rel") && rel == null) {
                rel = value;
            }
            until(";,");
        }
        return rel == null ? "" : rel;
    }

    private String quoted() {
        var value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at));
        }
        at++;
        return value.toString();
    }

    private String until(String ends) {
        int begin = Math.min(at, text.length());
        at = begin;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(begin, at);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean isAt(char expected) {
        return at < text.length() && text.charAt(at) == expected;
    }
}
