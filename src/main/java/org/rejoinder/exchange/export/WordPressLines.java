package org.rejoinder.exchange.export;

import java.util.regex.Pattern;

/**
 * The text of a comment in lines as well as in elements: WordPress takes paragraphs and line breaks out of what nobody signed
 * in brings, and makes them anew of its lines.
 */
final class WordPressLines {

    private static final Pattern PARAGRAPH = Pattern.compile("</(p|pre|blockquote|ul|ol)>\\s*");
    private static final Pattern LINE = Pattern.compile("(<br ?/?>|</li>)\\s*");

    private WordPressLines() {}

    static String of(String html) {
        return LINE.matcher(PARAGRAPH.matcher(html).replaceAll("</$1>\n\n"))
                .replaceAll("$1\n")
                .strip();
    }
}
