package org.rejoinder.desk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.account.Accounts;
import org.rejoinder.moderation.ClaimChanged;
import org.rejoinder.node.NewsHeard;
import org.rejoinder.node.Nodes;

/** What nodes tell each other of their queues: numbers, and nothing that anybody wrote. */
@ApplicationScoped
class QueueNewsExchange {

    /** And the number of an article whose replies have come or changed. */
    private static final String REPLIES = "queue-replies";

    /** And the numbers of a reply and of an account, and whether it reads that one. */
    private static final String CLAIM = "queue-claim";

    private static final String BETWEEN = " ";
    private static final int FIELDS = 3;

    @Inject
    private Nodes nodes;

    @Inject
    private Accounts accounts;

    void tellOfReplies(Collection<Long> articles) {
        nodes.tellNews(REPLIES, articles.stream().map(String::valueOf).toList());
    }

    void tellOf(ClaimChanged claim) {
        nodes.tellNews(CLAIM, List.of(claim.reply() + BETWEEN + claim.account() + BETWEEN + claim.reading()));
    }

    boolean isAboutQueue(NewsHeard heard) {
        return Stream.of(REPLIES, CLAIM)
                .anyMatch(subject -> !heard.about(subject).isEmpty());
    }

    /** The articles whose replies have come or changed. */
    Set<Long> articlesIn(NewsHeard heard) {
        return heard.about(REPLIES).stream().map(Long::valueOf).collect(Collectors.toSet());
    }

    List<ClaimChanged> claimsIn(NewsHeard heard) {
        return heard.about(CLAIM).stream()
                .map(each -> each.split(BETWEEN))
                .filter(fields -> fields.length == FIELDS)
                .flatMap(fields ->
                        claim(Long.parseLong(fields[0]), Long.parseLong(fields[1]), Boolean.parseBoolean(fields[2]))
                                .stream())
                .toList();
    }

    private Optional<ClaimChanged> claim(long reply, long account, boolean reading) {
        return accounts.with(account).map(reader -> new ClaimChanged(reply, account, reader.name(), reading));
    }
}
