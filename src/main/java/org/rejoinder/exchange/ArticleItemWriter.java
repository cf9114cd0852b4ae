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
            takeOver(chunk, item, known.get());
            chunk.direct(item.key(), destination(known.get().target()));
            return;
        }
        List<String> notes = new ArrayList<>();
        ArticleContent content = articleConverter.convert(item.article(), item.byline(), notes);
        SourceArticle source = ArticleConverter.dated(
                ArticleConverter.addressed(item.article(), notes),
                chunk.context().now(),
                notes);
        boolean isPublic = source.state() == SourceArticle.State.PUBLISHED;
        long number = chunk.context().isWritten() ? add(chunk.context(), item, source, content) : 0;
        chunk.direct(item.key(), ReplyDestination.of(number, isPublic));
        chunk.report(item, ImportOutcome.NEW, String.join(" ", notes));
    }

    private long add(ImportContext context, SourceItem.OfArticle item, SourceArticle source, ArticleContent content) {
        Optional<Instant> publishedAt =
                source.publishedAt().filter(at -> source.state() == SourceArticle.State.PUBLISHED);
        Article article = articleImport.importKnown(content, ArticleConverter.slug(source), publishedAt);
        formerAddresses.addArticle(source.addresses(), article.id());
        importedItems.add(item, article.id(), article.version(), context);
        importedItems.flushAndClear();
        return article.id();
    }

    /** What a newer export says of it, unless it was changed here. */
    private void takeOver(ImportChunk chunk, SourceItem.OfArticle item, ImportedItem known)
            throws RefusedItemException {
        if (known.says(item.fingerprint())) {
            chunk.report(item, known.outcomeIn(chunk.context().run()), "");
            return;
        }
        Optional<Article> here =
                articles.with(known.target()).filter(article -> articleImport.isUntouched(article, known.version()));
        if (here.isEmpty()) {
            chunk.report(item, ImportOutcome.DIFFERENT, ImportChunk.CHANGED_HERE);
            return;
        }
        boolean isPublic = item.article().state() == SourceArticle.State.PUBLISHED;
        if (here.get().isPublished() && !isPublic) {
            chunk.report(item, ImportOutcome.DIFFERENT, "It is not public there any more. Here it stays public.");
            return;
        }
        List<String> notes = new ArrayList<>();
        ArticleContent content = articleConverter.convert(item.article(), item.byline(), notes);
        if (articleImport.isSame(here.get(), content) && here.get().isPublished() == isPublic) {
            chunk.report(item, ImportOutcome.UNCHANGED, "");
            return;
        }
        SourceArticle source = ArticleConverter.addressed(item.article(), notes);
        if (!here.get().isPublished()) {
            source = ArticleConverter.dated(source, chunk.context().now(), notes);
        }
        if (chunk.context().isWritten()) {
            update(item, known, source, content);
        }
        chunk.report(item, ImportOutcome.UPDATED, String.join(" ", notes));
    }

    private void update(SourceItem.OfArticle item, ImportedItem known, SourceArticle source, ArticleContent content) {
        Article article = articleImport
                .update(
                        known.target(),
                        known.version(),
                        content,
                        source.publishedAt().filter(at -> source.state() == SourceArticle.State.PUBLISHED))
                .orElseThrow();
        formerAddresses.addArticle(source.addresses(), article.id());
        importedItems.update(known, item, article.version());
        importedItems.flushAndClear();
    }

    private ReplyDestination destination(long article) {
        return ReplyDestination.of(
                article, articles.with(article).filter(Article::isPublished).isPresent());
    }
}
