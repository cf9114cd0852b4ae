package org.rejoinder.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Merged cells stay merged, or the others would move below the wrong heading; but a few tags must not make a browser lay
 * out millions of cells.
 */
final class TableSpanLimiter extends SanitizerEventFilter {

    private static final Pattern SPAN = Pattern.compile("[1-9]\\d?");

    /** In all tables of a text: far more than anybody reads. */
    private static final int MOST_COVERED_CELLS = 5_000;

    private int covered;

    TableSpanLimiter(HtmlStreamEventReceiver next) {
        super(next);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        next.openTag(element, element.equals("td") || element.equals("th") ? limited(attributes) : attributes);
    }

    private List<String> limited(List<String> attributes) {
        var kept = new ArrayList<String>(attributes.size());
        int cells = 1;
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            String name = attributes.get(i);
            String value =
                    attributes.get(i + 1) == null ? "" : attributes.get(i + 1).strip();
            if (!name.equals("colspan") && !name.equals("rowspan")) {
                kept.add(name);
                kept.add(attributes.get(i + 1));
            } else if (isSpan(value) && !kept.contains(name) && covered + cells * span(value) <= MOST_COVERED_CELLS) {
                kept.add(name);
                kept.add(value);
                cells *= span(value);
            }
        }
        covered += cells - 1;
        return kept;
    }

    private static int span(String value) {
        return Integer.parseInt(value);
    }

    /** One cell is one without being told. */
    private static boolean isSpan(String value) {
        return SPAN.matcher(value).matches() && !value.equals("1");
    }
}
