package org.rejoinder.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/**
 * A picture in the body of an article.
 *
 * @param alternative for those who do not see it, as HTML; blank for none
 */
public record ArticleImage(String address, String alternative) {

    /** As the sanitiser writes it. */
    static final Pattern IMAGE = Pattern.compile("<img((?: [a-z]+=\"[^\"]*\")*+) />");

    private static final Pattern SOURCE = Pattern.compile(" src=\"([^\"]*)\"");
    private static final Pattern ALTERNATIVE = Pattern.compile(" alt=\"([^\"]*)\"");

    /** @param body as {@link ArticleMarkup} has let it through */
    public static List<ArticleImage> in(String body) {
        List<ArticleImage> found = new ArrayList<>();
        for (Matcher image = IMAGE.matcher(body); image.find(); ) {
            found.add(new ArticleImage(value(SOURCE, image.group(1)), value(ALTERNATIVE, image.group(1))));
        }
        return found;
    }

    /** What it says instead, as plain text. */
    public String words() {
        return Encoding.decodeHtml(alternative, true);
    }

    private static String value(Pattern attribute, String of) {
        Matcher found = attribute.matcher(of);
        return found.find() ? found.group(1) : "";
    }
}
