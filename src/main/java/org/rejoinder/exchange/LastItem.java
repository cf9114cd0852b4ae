package org.rejoinder.exchange;

import java.util.List;

/** Remembers the item that it was told last, as it is known by when its export is brought as that of any other program. */
final class LastItem implements ExportVisitor {

    private SourceItem item;

    /** Null if it was told none. */
    SourceItem item() {
        return item;
    }

    @Override
    public void article(SourceArticle article) {
        item = article.kind() == SourceArticle.Kind.PAGE
                ? new SourceItem.OfPage(article)
                : new SourceItem.OfArticle(article, article.author());
    }

    @Override
    public void reply(SourceReply reply) {
        item = new SourceItem.OfReply(reply, "", List.of());
    }

    @Override
    public void site(SourceSite site) {
        // says nothing of an item
    }

    @Override
    public void author(SourceAuthor author) {
        // bylines say it
    }

    @Override
    public void picture(SourcePicture picture) {
        // its file is kept
    }

    @Override
    public void note(SourceNote note) {
        // what was taken back comes over as that
    }
}
