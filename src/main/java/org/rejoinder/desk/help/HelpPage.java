package org.rejoinder.desk.help;

import java.util.List;

/**
 * A page of the manual.
 *
 * @param name the last part of its address
 * @param html without its heading
 * @param sections what stands under each heading; the first one is the page's own
 */
public record HelpPage(String name, String title, String html, List<HelpSection> sections) {

    public String address() {
        return "/desk/help/" + name;
    }
}
