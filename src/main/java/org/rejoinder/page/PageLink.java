package org.rejoinder.page;

/** What leads to a published page. */
public record PageLink(PageType kind, String slug, String title) {

    public String address() {
        return "/pages/" + slug;
    }
}
