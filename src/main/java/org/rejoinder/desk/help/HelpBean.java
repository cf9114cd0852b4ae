package org.rejoinder.desk.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code /desk/help} shows. */
@Named
@RequestScoped
public class HelpBean {

    /** By the screen it is about. */
    private static final Map<String, String> TOPICS = Map.ofEntries(
            Map.entry("/desk/answer.xhtml", "queue"),
            Map.entry("/desk/article.xhtml", "articles"),
            Map.entry("/desk/articles.xhtml", "articles"),
            Map.entry("/desk/article-notes.xhtml", "articles"),
            Map.entry("/desk/bin.xhtml", "articles"),
            Map.entry("/desk/calendar.xhtml", "articles"),
            Map.entry("/desk/data.xhtml", "site"),
            Map.entry("/desk/exchange.xhtml", "moving"),
            Map.entry("/desk/import.xhtml", "moving"),
            Map.entry("/desk/import-removal.xhtml", "moving"),
            Map.entry("/desk/export-addresses.xhtml", "moving"),
            Map.entry("/desk/redirects.xhtml", "moving"),
            Map.entry("/desk/lead.xhtml", "articles"),
            Map.entry("/desk/log.xhtml", "log"),
            Map.entry("/desk/mail.xhtml", "site"),
            Map.entry("/desk/media.xhtml", "pictures"),
            Map.entry("/desk/page.xhtml", "site"),
            Map.entry("/desk/page-revisions.xhtml", "site"),
            Map.entry("/desk/pages.xhtml", "site"),
            Map.entry("/desk/password.xhtml", "people"),
            Map.entry("/desk/account.xhtml", "people"),
            Map.entry("/desk/openid.xhtml", "people"),
            Map.entry("/desk/factors.xhtml", "people"),
            Map.entry("/desk/factor-app.xhtml", "people"),
            Map.entry("/desk/factor-app-remove.xhtml", "people"),
            Map.entry("/desk/factor-codes.xhtml", "people"),
            Map.entry("/desk/person.xhtml", "people"),
            Map.entry("/desk/keys.xhtml", "api"),
            Map.entry("/desk/key-new.xhtml", "api"),
            Map.entry("/desk/sessions.xhtml", "people"),
            Map.entry("/desk/confirm.xhtml", "people"),
            Map.entry("/desk/factor-reset.xhtml", "people"),
            Map.entry("/desk/factor-passkey.xhtml", "people"),
            Map.entry("/desk/factor-passkey-remove.xhtml", "people"),
            Map.entry("/desk/people.xhtml", "people"),
            Map.entry("/desk/plain.xhtml", "queue"),
            Map.entry("/desk/policy.xhtml", "policy"),
            Map.entry("/desk/profile.xhtml", "articles"),
            Map.entry("/desk/queue.xhtml", "queue"),
            Map.entry("/desk/reports.xhtml", "queue"),
            Map.entry("/desk/reply-history.xhtml", "queue"),
            Map.entry("/desk/writer.xhtml", "queue"),
            Map.entry("/desk/revisions.xhtml", "articles"),
            Map.entry("/desk/second.xhtml", "log"),
            Map.entry("/desk/featured.xhtml", "queue"),
            Map.entry("/desk/settings.xhtml", "site"),
            Map.entry("/desk/statistics.xhtml", "log"),
            Map.entry("/desk/webhook.xhtml", "webhooks"),
            Map.entry("/desk/external-moderation.xhtml", "webhooks"),
            Map.entry("/desk/webhooks.xhtml", "webhooks"),
            Map.entry("/desk/tags.xhtml", "articles"));

    private HelpPages pages;
    private HelpPage page;
    private String query = "";
    private List<HelpSection> found = List.of();

    protected HelpBean() {}

    @Inject
    HelpBean(HelpPages pages) {
        this.pages = pages;
    }

    void open(Optional<HelpPage> asked, String words) {
        page = asked.orElse(null);
        query = words;
        found = pages.find(words);
    }

    /** @return null if none is asked for */
    public HelpPage getPage() {
        return page;
    }

    public List<HelpPage> getPages() {
        return pages.all();
    }

    /** Where the manual tells of this screen. */
    public String address(String view) {
        return pages.named(TOPICS.getOrDefault(view, "start")).orElseThrow().address();
    }

    public String getQuery() {
        return query;
    }

    public List<HelpSection> getFound() {
        return found;
    }

    /** The text around what was looked for. */
    public String excerpt(HelpSection section) {
        return section.around(HelpPages.words(query));
    }
}
