package org.rejoinder.desk;

import java.util.Map;

/** To which entry of the menu a screen of the desk belongs. */
final class MenuEntries {

    /** Of those that have no entry of their own. */
    private static final Map<String, String> PARENTS = Map.ofEntries(
            Map.entry("/desk/overview", "/desk"),
            Map.entry("/desk/plain", NavigationBean.QUEUE),
            Map.entry("/desk/answer", NavigationBean.QUEUE),
            Map.entry("/desk/second", NavigationBean.QUEUE),
            Map.entry("/desk/featured", NavigationBean.QUEUE),
            Map.entry("/desk/reply-history", NavigationBean.QUEUE),
            Map.entry("/desk/writer", NavigationBean.QUEUE),
            Map.entry("/desk/article-notes", "/desk/articles"),
            Map.entry("/desk/article", "/desk/articles"),
            Map.entry("/desk/revisions", "/desk/articles"),
            Map.entry("/desk/lead", "/desk/articles"),
            Map.entry("/desk/calendar", "/desk/articles/calendar"),
            Map.entry("/desk/import", "/desk/exchange"),
            Map.entry("/desk/import-removal", "/desk/exchange"),
            Map.entry("/desk/export-addresses", "/desk/exchange"),
            Map.entry("/desk/redirects", "/desk/exchange"),
            Map.entry("/desk/webhook", "/desk/webhooks"),
            Map.entry("/desk/external-moderation", "/desk/webhooks"),
            Map.entry("/desk/page", "/desk/pages"),
            Map.entry("/desk/page-revisions", "/desk/pages"));

    private MenuEntries() {}

    static String of(String screen) {
        return PARENTS.getOrDefault(screen, screen);
    }
}
