package org.rejoinder.exchange;

import java.util.HashMap;
import java.util.Map;

/** One reading of a file, with or without bringing what it says. */
final class ImportSession implements ExportVisitor {

    private final ArticleIntake articles;
    private final ReplyIntake replies;
    private final ImportWriter writer;
    private final ImportReport report;
    private final boolean writes;
    private final String fileName;
    private final Map<String, String> authors = new HashMap<>();
    private long linkbacks;
    private long run;

    ImportSession(
            ArticleIntake articles,
            ReplyIntake replies,
            ImportWriter writer,
            ImportReport report,
            boolean writes,
            String fileName) {
        this.articles = articles;
        this.replies = replies;
        this.writer = writer;
        this.report = report;
        this.writes = writes;
        this.fileName = fileName;
    }

    @Override
    public void site(SourceSite site) {
        if (writes) {
            run = writer.begin(site.address(), fileName);
        }
        articles.begin(site.address(), writes, run, report);
        replies.begin(site.address(), writes, run, report);
    }

    @Override
    public void author(SourceAuthor author) {
        authors.put(author.key(), author.name());
    }

    @Override
    public void article(SourceArticle article) {
        replies.flush();
        ArticleIntake.Place place = articles.take(article, authors.getOrDefault(article.author(), article.author()));
        if (!place.equals(ArticleIntake.Place.NOWHERE)) {
            replies.articleIs(article.key(), place);
        }
    }

    @Override
    public void reply(SourceReply reply) {
        if (reply.kind() == SourceReply.Kind.LINKBACK) {
            linkbacks++;
        } else {
            replies.take(reply);
        }
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
        replies.end();
        if (linkbacks > 0) {
            report.note(new SourceNote("", "%,d pingbacks and trackbacks are left out.".formatted(linkbacks)));
        }
        if (writes) {
            writer.end(run);
        }
        return report;
    }
}
