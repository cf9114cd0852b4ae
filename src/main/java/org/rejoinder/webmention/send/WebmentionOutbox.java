package org.rejoinder.webmention.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleDecided;
import org.rejoinder.settings.Settings;

/**
 * Notes the links of articles, in the transaction that gives them to readers or takes them away: each page is told if that happened,
 * and only then. What moves in, and samples, nobody is told of.
 */
@ApplicationScoped
@Transactional
class WebmentionOutbox {

    /** Of an article; those behind them are named at the desk. */
    static final int MOST_SENT = 100;

    static final int MOST_NAMED = 500;

    /** Until every node shows readers what was decided: the other site looks. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    /** Pages are to be told. */
    record LinksNoted() {}

    @Inject
    private SentWebmentions sentWebmentions;

    @Inject
    private Event<LinksNoted> noted;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    void decided(@Observes ArticleDecided decided) {
        if (!settings.webmention().sends()) {
            return;
        }
        Article article = decided.article();
        switch (decided.decision()) {
            case PUBLISHED, CORRECTED ->
                note(article, ArticleLink.in(article.body().toString(), settings.site()));
            case UNPUBLISHED, RETRACTED -> note(article, List.of());
            case SCHEDULED, UNSCHEDULED, RETURNED -> {
                // readers get what they got before
            }
        }
    }

    private void note(Article article, List<ArticleLink> links) {
        Map<String, SentWebmention> known = sentWebmentions.of(article).stream()
                .collect(Collectors.toMap(SentWebmention::digest, Function.identity()));
        Instant now = clock.instant();
        Instant due = now.plus(SETTLED);
        Set<String> linked = new HashSet<>();
        String source = settings.site() + "/articles/" + article.slug();
        for (ArticleLink link : links.subList(0, Math.min(links.size(), MOST_NAMED))) {
            SentWebmention sent = known.get(link.digest());
            if (sent == null) {
                sent = new SentWebmention(article, source, link, now);
                sentWebmentions.add(sent);
            }
            if (linked.size() < MOST_SENT) {
                sent.link(now, due);
            } else {
                sent.leaveOut(now);
            }
            linked.add(link.digest());
        }
        known.values().stream().filter(sent -> !linked.contains(sent.digest())).forEach(sent -> sent.unlink(now, due));
        noted.fire(new LinksNoted());
    }
}
