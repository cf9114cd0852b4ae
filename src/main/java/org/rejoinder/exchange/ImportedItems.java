package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that was brought, by what its source knows it by. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ImportedItems {

    @PersistenceContext
    private EntityManager entities;

    /** Those of them that were brought before, by their digests. */
    Map<String, ImportedItem> of(List<? extends SourceItem> items, ImportContext context) {
        if (items.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select i from ImportedItem i where i.digest in :digests", ImportedItem.class)
                .setParameter(
                        "digests",
                        items.stream()
                                .map(item -> ImportedItem.digestOf(context.source(), item.type(), item.key()))
                                .toList())
                .getResultStream()
                .collect(Collectors.toMap(ImportedItem::digest, Function.identity()));
    }

    Optional<ImportedItem> find(ImportContext context, ImportItemType type, String key) {
        return Optional.ofNullable(
                entities.find(ImportedItem.class, ImportedItem.digestOf(context.source(), type, key)));
    }

    /** @param version of what it has become, or its revision: if it has another one later, somebody here has changed it */
    void add(SourceItem item, long number, int version, ImportContext context) {
        String digest = ImportedItem.digestOf(context.source(), item.type(), item.key());
        entities.persist(new ImportedItem(digest, item.type(), number, item.fingerprint(), version, context.run())
                .closedIf(
                        item instanceof SourceItem.OfArticle of && !of.article().repliesOpen()));
    }

    /** The same, if it may have been brought before and deleted here since. */
    void put(SourceItem item, long number, int version, ImportContext context) {
        find(context, item.type(), item.key())
                .ifPresentOrElse(
                        known -> known.replace(number, context.run()), () -> add(item, number, version, context));
    }

    /** What is here says what this says now. */
    void update(ImportedItem known, SourceItem item, int version) {
        entities.find(ImportedItem.class, known.digest()).update(item.fingerprint(), version);
    }

    /** Stores all that waits for it. */
    void flush() {
        entities.flush();
    }

    /** Stores all that waits for it and forgets it: each query looks through what is kept in mind. */
    void flushAndClear() {
        entities.flush();
        entities.clear();
    }
}
