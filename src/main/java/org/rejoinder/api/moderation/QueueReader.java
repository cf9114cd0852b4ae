package org.rejoinder.api.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.ProblemException;
import org.rejoinder.moderation.Claims;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.ModerationPermissions;
import org.rejoinder.moderation.ModerationQueue;
import org.rejoinder.moderation.QueueOrder;
import org.rejoinder.moderation.ReplyQuery;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.search.ReplySearch;
import org.rejoinder.moderation.writer.Appeal;
import org.rejoinder.moderation.writer.Appeals;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** Replies as far as an account sees them, with as many questions for many as for one. */
@ApplicationScoped
@Transactional
public class QueueReader {

    @Inject
    private ModerationQueue queue;

    @Inject
    private ModerationPermissions permissions;

    @Inject
    private ReplySearch search;

    @Inject
    private Appeals appeals;

    @Inject
    private Claims claims;

    @Inject
    private Audit audit;

    @Inject
    private ApiLinks links;

    ReplyQuery query(QueueSearch wanted, Account account) {
        ReplyQuery visible = wanted.visibleTo(account);
        return wanted.words() == null
                ? visible
                : visible.among(search.find(wanted.words(), wanted.state()).replies());
    }

    /** @param after the number of the last one before; 0 for the beginning */
    List<QueueItem> page(QueueSearch wanted, QueueOrder order, long after, int most, Account account) {
        return items(queue.page(query(wanted, account), order, after, most), account);
    }

    /** This one, whatever state it is in; what they do not see is not there. */
    QueueItem item(long reply, Account account) {
        return items(List.of(visible(reply, account)), account).get(0);
    }

    Reply visible(long reply, Account account) {
        return queue.page(only(reply, account), QueueOrder.OLDEST, 0, 1).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("reply"));
    }

    /** @throws ProblemException if they do not see it, or there is none */
    void requireVisible(long reply, Account account) {
        if (queue.count(only(reply, account)) == 0) {
            throw ProblemException.notFound("reply");
        }
    }

    private static ReplyQuery only(long reply, Account account) {
        return ReplyQuery.all(null).among(List.of(reply)).visibleTo(account);
    }

    /** Those of these that nobody was shown so, as far as the account sees them: they have no such revision yet. */
    List<Long> neverShown(List<ExpectedVersion> shown, Account account) {
        Map<Long, Integer> revisions = queue
                .asTheyAre(shown.stream().map(ExpectedVersion::reply).toList())
                .stream()
                .collect(Collectors.toMap(ExpectedVersion::reply, ExpectedVersion::revision));
        List<Long> ahead = shown.stream()
                .filter(each -> each.revision() > revisions.getOrDefault(each.reply(), Integer.MAX_VALUE))
                .map(ExpectedVersion::reply)
                .toList();
        ReplyQuery visible = ReplyQuery.all(null).among(ahead).visibleTo(account);
        return ahead.isEmpty()
                ? ahead
                : queue.page(visible, QueueOrder.OLDEST, 0, ahead.size()).stream()
                        .map(Reply::id)
                        .toList();
    }

    private List<QueueItem> items(List<Reply> some, Account account) {
        List<Long> ids = some.stream().map(Reply::id).toList();
        Map<Long, String> readers = claims.othersThan(account, ids);
        Map<Long, Appeal> appealed = appeals.of(some, account);
        Map<Long, AuditEntry> decisions = audit.with(some.stream()
                .filter(reply -> reply.state() != ReplyState.HELD)
                .flatMap(reply -> reply.lastEntry().stream())
                .toList());
        boolean mayDecide = permissions.mayDecide(account);
        return some.stream()
                .map(reply -> {
                    Optional<AuditEntry> decision = reply.lastEntry().map(decisions::get);
                    var known = new QueueItem.Known(
                            appealed.get(reply.id()),
                            mayDecide,
                            readers.get(reply.id()),
                            decision.map(AuditEntry::actor).orElse(null),
                            decision.map(AuditEntry::at).orElse(null));
                    return QueueItem.of(reply, known, links);
                })
                .toList();
    }
}
