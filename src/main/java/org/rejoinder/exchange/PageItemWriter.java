package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.exchange.address.FormerAddressBook;
import org.rejoinder.exchange.conversion.ArticleConverter;
import org.rejoinder.exchange.conversion.PageConverter;
import org.rejoinder.exchange.conversion.RefusedItemException;
import org.rejoinder.page.PageImport;
import org.rejoinder.page.PageText;
import org.rejoinder.page.StaticPage;
import org.rejoinder.page.StaticPages;

/** What becomes of a standing page of an export. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PageItemWriter {

    private static final ReplyDestination NO_REPLIES =
            ReplyDestination.closed("It answers a standing page, and these take no replies here.");

    @Inject
    private PageConverter pageConverter;

    @Inject
    private PageImport pageImport;

    @Inject
    private StaticPages pages;

    @Inject
    private FormerAddressBook formerAddresses;

    @Inject
    private ImportedItems importedItems;

    void write(ImportChunk chunk, SourceItem.OfPage item) throws RefusedItemException {
        chunk.direct(item.key(), NO_REPLIES);
        Optional<ImportedItem> known = chunk.imported(item);
        if (known.isPresent()) {
            takeOver(chunk, item, known.get());
            return;
        }
        if (pageImport.isFull()) {
            throw new RefusedItemException("There are as many standing pages here as there may be.");
        }
        List<String> notes = new ArrayList<>();
        PageText text = pageConverter.convert(item.page(), chunk.context().pictures(), notes);
        ArticleConverter.addressed(item.page(), notes);
        if (chunk.context().isWritten()) {
            add(chunk.context(), item, text);
        }
        chunk.report(item, ImportOutcome.NEW, String.join(" ", notes));
    }

    private void add(ImportContext context, SourceItem.OfPage item, PageText text) {
        StaticPage page = pageImport.importPage(
                text, PageConverter.slug(item.page()), item.page().state() == SourceArticle.State.PUBLISHED);
        formerAddresses.addPage(item.page().addresses(), page.id());
        importedItems.add(item, page.id(), page.version(), context);
        importedItems.flushAndClear();
    }

    /** What a newer export says of it, unless it was changed here. Whether readers have it is decided here. */
    private void takeOver(ImportChunk chunk, SourceItem.OfPage item, ImportedItem known) throws RefusedItemException {
        ImportContext context = chunk.context();
        boolean saysTheSame = known.says(item.fingerprint());
        if (saysTheSame && !context.bringsPictures()) {
            chunk.report(item, known.outcomeIn(context.run()), "");
            return;
        }
        int version = known.version();
        Optional<StaticPage> here = pages.with(known.target()).filter(page -> pageImport.isUntouched(page, version));
        if (here.isEmpty()) {
            chunk.report(
                    item,
                    saysTheSame ? known.outcomeIn(context.run()) : ImportOutcome.DIFFERENT,
                    saysTheSame ? "" : ImportChunk.CHANGED_HERE);
            return;
        }
        List<String> notes = new ArrayList<>();
        PageText text = pageConverter.convert(item.page(), context.pictures(), notes);
        if (pageImport.isSame(here.get(), text)) {
            chunk.report(item, saysTheSame ? known.outcomeIn(context.run()) : ImportOutcome.UNCHANGED, "");
            return;
        }
        ArticleConverter.addressed(item.page(), notes);
        if (context.isWritten()) {
            StaticPage page = pageImport.update(known.target(), version, text).orElseThrow();
            formerAddresses.addPage(item.page().addresses(), page.id());
            importedItems.update(known, item, page.version());
            importedItems.flushAndClear();
        }
        chunk.report(item, ImportOutcome.UPDATED, String.join(" ", notes));
    }
}
