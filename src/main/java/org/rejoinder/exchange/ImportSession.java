package org.rejoinder.exchange;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** One reading of a file, with or without bringing what it says. */
final class ImportSession implements ExportVisitor {

    /** More would be no site's, and fill the memory. */
    private static final int MOST_ALIASES = 50_000;

    private final ImportReport report;
    private final ImportRunner runner;
    private final ReplyOrder order;
    private final AuthorBylines bylines;
    private final ToLongFunction<SourceSite> begin;
    private final Instant now;
    private final Map<String, String> authors = new HashMap<>();
    private final Map<String, String> handles = new HashMap<>();
    private final Set<SourceAlias> aliases = new LinkedHashSet<>();
    private final Map<ImportItemType, Set<String>> keys = new EnumMap<>(ImportItemType.class);
    private long linkbacks;
    private long run;

    /**
     * @param begin gives the number of the import, once it is known where the file is from; 0 if nothing is to be brought
     * @param now for what does not say when it was
     */
    ImportSession(
            AuthorBylines bylines,
            ImportRunner runner,
            ImportReport report,
            ToLongFunction<SourceSite> begin,
            Instant now) {
        this.bylines = bylines;
        this.report = report;
        this.begin = begin;
        this.now = now;
        this.runner = runner;
        this.order = new ReplyOrder(runner::add);
    }

    @Override
    public void site(SourceSite site) {
        run = begin.applyAsLong(site);
        runner.begin(new ImportContext(site.address(), run, now));
    }

    @Override
    public void author(SourceAuthor author) {
        authors.put(author.key(), bylines.bylineOf(author));
        bylines.handleOf(author).ifPresent(handle -> handles.put(author.key(), handle));
    }

    @Override
    public void alias(SourceAlias alias) {
        if (aliases.size() < MOST_ALIASES) {
            aliases.add(alias);
        }
    }

    @Override
    public void article(SourceArticle article) {
        SourceItem item = article.kind() == SourceArticle.Kind.PAGE
                ? new SourceItem.OfPage(article)
                : new SourceItem.OfArticle(article, authors.getOrDefault(article.author(), article.author()));
        if (isFirst(item, item.key())) {
            runner.add(item);
        }
    }

    @Override
    public void thread(SourceThread thread) {
        var item = new SourceItem.OfThread(thread);
        if (isFirst(item, item.key())) {
            runner.add(item);
        }
    }

    @Override
    public void reply(SourceReply reply) {
        if (reply.kind() == SourceReply.Kind.LINKBACK) {
            linkbacks++;
        } else if (isFirst(new SourceItem.OfReply(reply, "", List.of()), reply.key())) {
            order.add(reply);
        }
    }

    private boolean isFirst(SourceItem item, String key) {
        boolean first = !key.isEmpty()
                && keys.computeIfAbsent(item.type(), none -> new HashSet<>()).add(key);
        if (!first) {
            report.add(ReportRow.of(
                    item,
                    ImportOutcome.REFUSED,
                    key.isEmpty() ? "It has no number." : "Another one has the same number."));
        }
        return first;
    }

    @Override
    public void picture(SourcePicture picture) {
        // what shows it says so
    }

    @Override
    public void note(SourceNote note) {
        report.note(note);
    }

    /** When all is read. */
    ImportReport end() {
        order.end();
        runner.end(aliases, handles);
        if (linkbacks > 0) {
            report.note(new SourceNote("", "%,d pingbacks and trackbacks are left out.".formatted(linkbacks)));
        }
        return report;
    }

    /** The number of the import; 0 if nothing is to be brought. */
    long run() {
        return run;
    }
}
