package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.ArticleImport;
import org.rejoinder.article.Articles;
import org.rejoinder.exchange.address.FormerAddressBook;
import org.rejoinder.exchange.conversion.ArticleConverter;
import org.rejoinder.exchange.conversion.PictureLookup;
import org.rejoinder.exchange.conversion.RefusedItemException;

/** What becomes of an article of an export. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ArticleItemWriter {

    @Inject
    private ArticleConverter articleConverter;

    @Inject
    private ArticleImport articleImport;

    @Inject
    private Articles articles;

    @Inject
    private FormerAddressBook formerAddresses;

    @Inject
    private ImportedItems importedItems;

    void write(ImportChunk chunk, SourceItem.OfArticle item) throws RefusedItemException {
        Optional<ImportedItem> known = chunk.imported(item);
        if (known.isPresent()) {
            try {
                takeOver(chunk, item, known.get());
            } finally {
                chunk.direct(item.key(), destination(known.get().target()));
            }
            return;
        }
        List<String> notes = new ArrayList<>();
        ArticleContent content = articleConverter.convert(
                item.article(), item.byline(), chunk.context().pictures(), notes);
        SourceArticle source = ArticleConverter.dated(
                ArticleConverter.addressed(item.article(), notes),
                chunk.context().now(),
                notes);
        boolean isPublic = source.state() == SourceArticle.State.PUBLISHED;
        long number = chunk.context().isWritten() ? add(chunk.context(), item, source, content) : 0;
        lead(chunk.context(), item).ifPresent(picture -> chunk.leadWith(number, picture));
        chunk.direct(item.key(), ReplyDestination.of(number, isPublic));
        chunk.report(item, ImportOutcome.NEW, String.join(" ", notes));
    }

    private long add(ImportContext context, SourceItem.OfArticle item, SourceArticle source, ArticleContent content) {
        Optional<Instant> publishedAt =
                source.publishedAt().filter(at -> source.state() == SourceArticle.State.PUBLISHED);
        Article article =
                articleImport.importKnown(content, ArticleConverter.slug(source), publishedAt, source.repliesOpen());
        formerAddresses.addArticle(source.addresses(), article.id());
        importedItems.add(item, article.id(), article.newest(), context);
        importedItems.flushAndClear();
        return article.id();
    }

    /** What a newer export says of it, unless it was changed here. */
    private void takeOver(ImportChunk chunk, SourceItem.OfArticle item, ImportedItem known)
            throws RefusedItemException {
        ImportContext context = chunk.context();
        boolean saysTheSame = known.says(item.fingerprint());
        if (saysTheSame && !context.bringsPictures()) {
            chunk.report(item, known.outcomeIn(context.run()), "");
            return;
        }
        Optional<Article> here =
                articles.with(known.target()).filter(article -> articleImport.isUntouched(article, known.revision()));
        if (here.isEmpty()) {
            chunk.report(
                    item,
                    saysTheSame ? known.outcomeIn(context.run()) : ImportOutcome.DIFFERENT,
                    saysTheSame ? "" : ImportChunk.CHANGED_HERE);
            return;
        }
        boolean isPublic = item.article().state() == SourceArticle.State.PUBLISHED;
        if (here.get().isPublished() && !isPublic) {
            chunk.report(item, ImportOutcome.DIFFERENT, "It is not public there any more. Here it stays public.");
            return;
        }
        List<String> notes = new ArrayList<>();
        ArticleContent content = articleConverter.convert(item.article(), item.byline(), context.pictures(), notes);
        Optional<PictureLookup.LocalPicture> lead = lead(context, item);
        boolean hasLead = lead.isEmpty() || here.get().isLeadImageChosen();
        if (articleImport.isSame(here.get(), content) && here.get().isPublished() == isPublic && hasLead) {
            chunk.report(item, saysTheSame ? known.outcomeIn(context.run()) : ImportOutcome.UNCHANGED, "");
            return;
        }
        SourceArticle source = ArticleConverter.addressed(item.article(), notes);
        if (!here.get().isPublished()) {
            source = ArticleConverter.dated(source, context.now(), notes);
        }
        if (context.isWritten()) {
            update(item, known, source, content);
        }
        lead.filter(picture -> !hasLead).ifPresent(picture -> chunk.leadWith(known.target(), picture));
        chunk.report(item, ImportOutcome.UPDATED, String.join(" ", notes));
    }

    private void update(SourceItem.OfArticle item, ImportedItem known, SourceArticle source, ArticleContent content) {
        Article article = articleImport
                .update(
                        known.target(),
                        known.revision(),
                        content,
                        source.publishedAt().filter(at -> source.state() == SourceArticle.State.PUBLISHED))
                .orElseThrow();
        formerAddresses.addArticle(source.addresses(), article.id());
        importedItems.update(known, item, article.newest());
        importedItems.flushAndClear();
    }

    private static Optional<PictureLookup.LocalPicture> lead(ImportContext context, SourceItem.OfArticle item) {
        String key = item.article().picture();
        return key.isEmpty() ? Optional.empty() : context.pictures().find(PictureTransfer.BY_KEY + key);
    }

    /** One that readers had once keeps its replies while they do not have it. */
    private ReplyDestination destination(long article) {
        return ReplyDestination.of(
                article,
                articles.with(article)
                        .filter(here -> here.publishedAt().isPresent() && !here.isRemoved())
                        .isPresent());
    }
}
