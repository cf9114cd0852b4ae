package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.exchange.address.FormerAddressBook;
import org.rejoinder.exchange.conversion.PageConverter;
import org.rejoinder.exchange.conversion.RefusedItemException;
import org.rejoinder.page.PageImport;
import org.rejoinder.page.PageText;
import org.rejoinder.page.StaticPage;

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
    private FormerAddressBook formerAddresses;

    @Inject
    private ImportedItems importedItems;

    void write(ImportChunk chunk, SourceItem.OfPage item) throws RefusedItemException {
        chunk.direct(item.key(), NO_REPLIES);
        Optional<ImportedItem> earlier = chunk.imported(item);
        if (earlier.isPresent()) {
            chunk.report(
                    item,
                    earlier.get().says(item.fingerprint()) ? ImportOutcome.UNCHANGED : ImportOutcome.DIFFERENT,
                    "");
            return;
        }
        if (pageImport.isFull()) {
            throw new RefusedItemException("There are as many standing pages here as there may be.");
        }
        List<String> notes = new ArrayList<>();
        PageText text = pageConverter.convert(item.page(), notes);
        if (chunk.context().isWritten()) {
            add(chunk.context(), item, text);
        }
        chunk.report(item, ImportOutcome.NEW, String.join(" ", notes));
    }

    private void add(ImportContext context, SourceItem.OfPage item, PageText text) {
        StaticPage page = pageImport.importPage(
                text, PageConverter.slug(item.page()), item.page().state() == SourceArticle.State.PUBLISHED);
        formerAddresses.addPage(item.page().addresses(), page.id());
        importedItems.add(item, page.id(), item.fingerprint(), context);
        importedItems.flushAndClear();
    }
}
