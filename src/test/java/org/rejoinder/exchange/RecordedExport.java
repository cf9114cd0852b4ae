package org.rejoinder.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that a reader has told of a file. */
public final class RecordedExport implements ExportVisitor {

    public final List<SourceSite> sites = new ArrayList<>();
    public final List<SourceAuthor> authors = new ArrayList<>();
    public final List<SourceArticle> articles = new ArrayList<>();
    public final List<SourceThread> threads = new ArrayList<>();
    public final List<SourceReply> replies = new ArrayList<>();
    public final List<SourcePicture> pictures = new ArrayList<>();
    public final List<SourceAlias> aliases = new ArrayList<>();
    public final List<SourceNote> notes = new ArrayList<>();

    public static RecordedExport of(ExportReader reader, Path file) throws IOException {
        var recorded = new RecordedExport();
        reader.read(file, recorded);
        return recorded;
    }

    @Override
    public void site(SourceSite site) {
        sites.add(site);
    }

    @Override
    public void author(SourceAuthor author) {
        authors.add(author);
    }

    @Override
    public void article(SourceArticle article) {
        articles.add(article);
    }

    @Override
    public void thread(SourceThread thread) {
        threads.add(thread);
    }

    @Override
    public void reply(SourceReply reply) {
        replies.add(reply);
    }

    @Override
    public void alias(SourceAlias alias) {
        aliases.add(alias);
    }

    @Override
    public void picture(SourcePicture picture) {
        pictures.add(picture);
    }

    @Override
    public void note(SourceNote note) {
        notes.add(note);
    }
}
