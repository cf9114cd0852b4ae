package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.article.Topic;
import org.rejoinder.article.topic.Topics;
import org.rejoinder.exchange.address.FormerAddressBook;
import org.rejoinder.exchange.conversion.ArticleConverter;

/** Lets addresses that are not those of one text lead to what is here for them, once all texts are here. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AliasWriter {

    @Inject
    private FormerAddressBook formerAddresses;

    @Inject
    private ImportedItems importedItems;

    @Inject
    private Topics topics;

    /**
     * @param handles of authors who have a profile here, by their keys
     * @return whether it leads anywhere
     */
    boolean write(SourceAlias alias, Map<String, String> handles, ImportContext context) {
        if (alias.kind() == SourceAlias.Kind.ARTICLE) {
            return writeArticle(alias, context);
        }
        Optional<String> list = alias.kind() == SourceAlias.Kind.TAG
                ? tag(alias.name(), context)
                : Optional.ofNullable(handles.get(alias.name())).map(handle -> "/authors/" + handle);
        if (context.isWritten()) {
            list.ifPresent(path -> formerAddresses.addList(alias.addresses(), path, context.run()));
        }
        return list.isPresent();
    }

    private boolean writeArticle(SourceAlias alias, ImportContext context) {
        if (!context.isWritten()) {
            return true;
        }
        Optional<ImportedItem> known = importedItems.find(context, ImportItemType.ARTICLE, alias.name());
        known.ifPresent(article -> formerAddresses.addArticle(alias.addresses(), article.target()));
        return known.isPresent();
    }

    private Optional<String> tag(String name, ImportContext context) {
        String slug = Topic.slugOf(ArticleConverter.tagName(name));
        return context.isWritten() && topics.nameOf(Topics.Kind.TAG, slug).isEmpty()
                ? Optional.empty()
                : Optional.of("/tags/" + Topic.encoded(slug));
    }
}
