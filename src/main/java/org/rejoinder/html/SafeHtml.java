package org.rejoinder.html;

import java.io.Serializable;

/** HTML that a policy of this package has let through; may be printed as it is. */
public final class SafeHtml implements Serializable {

    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    @Override
    public String toString() {
        return html;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml safe && safe.html.equals(html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }
}
