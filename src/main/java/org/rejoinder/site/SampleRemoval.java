package org.rejoinder.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Permission;
import org.rejoinder.article.ArticleImport;
import org.rejoinder.article.Articles;
import org.rejoinder.moderation.writer.Erasure;
import org.rejoinder.reply.Replies;

/** Takes the sample content away once nobody needs it, with everything that was said under it. What somebody has changed stays. */
@ApplicationScoped
public class SampleRemoval {

    /**
     * What would go.
     *
     * @param readers how many of the replies did not come with the samples
     */
    public record Extent(int articles, long replies, long readers) {}

    @Inject
    private SampleContent sampleContent;

    @Inject
    private Articles articles;

    @Inject
    private ArticleImport articleImport;

    @Inject
    private Replies replies;

    @Inject
    private Erasure erasure;

    @Inject
    private Accounts accounts;

    @Inject
    private SampleRemoval self;

    @Transactional
    public Extent extent() {
        List<Long> samples = articles.unchangedImports(sampleContent.slugs());
        return new Extent(
                samples.size(),
                replies.countOn(samples, Instant.EPOCH),
                accounts.since().map(since -> replies.countOn(samples, since)).orElse(0L));
    }

    /**
     * An article after the other: first what was said under it, so that it can be asked for again if this ends in between.
     *
     * @throws org.rejoinder.account.PermissionDeniedException if this account may not
     */
    public void remove(Account by) {
        by.require(Permission.CHANGE_SETTINGS);
        for (long sample : articles.unchangedImports(sampleContent.slugs())) {
            erasure.everythingOn(sample, by);
            articleImport.remove(by, sample);
            // What came in between
            erasure.everythingOn(sample, by);
        }
        self.removeTheRest();
    }

    @Transactional
    public void removeTheRest() {
        sampleContent.removeProfilesAndTopics();
    }
}
