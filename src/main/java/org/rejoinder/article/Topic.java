package org.rejoinder.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.rejoinder.html.ReplyText;
import org.rejoinder.html.TextFolding;

/**
 * What articles are gathered by: a tag or a series, by the name that somebody gave it. Two names are one subject if they
 * differ in nothing but case, accents and what stands between their words. Each article needs one of its own: what two
 * articles share is stored with one of them only.
 */
@Embeddable
public class Topic {

    @Column(nullable = false)
    private String name;

    /** The last part of its address, not yet encoded: letters of any script. */
    @Column(nullable = false)
    private String slug;

    protected Topic() {}

    private Topic(String name) {
        this.name = name;
        this.slug = slugOf(name);
    }

    public static Topic named(String name) {
        return new Topic(name);
    }

    /**
     * An accent is a mark on a Latin or Greek letter; in other scripts it makes another letter. A name without any letter
     * or digit is called by the numbers of its characters.
     */
    public static String slugOf(String name) {
        String plain = TextFolding.withoutAccents(TextFolding.fold(name))
                .replaceAll("['’]", "")
                .replace("+", "-plus-")
                .replace("#", "-sharp-");
        String slug = plain.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? numbersOf(name) : slug;
    }

    /** Whether it can be seen, turns nothing around that stands beside it, and has at most so many characters. */
    public static boolean isName(String text, int longest) {
        return ReplyText.isSeen(text)
                && !ReplyText.isTurned(text)
                && ReplyText.unshowable(text).isEmpty()
                && text.codePointCount(0, text.length()) <= longest;
    }

    private static String numbersOf(String name) {
        return name.codePoints()
                .filter(each -> !Character.isWhitespace(each))
                .mapToObj(each -> "u" + Integer.toHexString(each))
                .collect(Collectors.joining("-"));
    }

    public String name() {
        return name;
    }

    public String slug() {
        return slug;
    }

    /** The last part of its address, as it stands in a link. */
    public String address() {
        return encoded(slug);
    }

    public static String encoded(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Topic && name.equals(((Topic) other).name) && slug.equals(((Topic) other).slug);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
