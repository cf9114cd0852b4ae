package org.rejoinder.moderation.writer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** How writers have fared so far. */
@ApplicationScoped
@Transactional
public class WriterTrackRecords {

    /** Of one writer; the card that they stand on shows one of them already. */
    private static final int MOST_RECENT = 6;

    /** Characters. */
    private static final int BEGINNING = 200;

    @PersistenceContext
    private EntityManager entities;

    /** How the writers of these replies have fared, by the writer's number. */
    public Map<Long, WriterTrackRecord> of(List<Reply> some) {
        return of(some.stream().map(reply -> reply.writer().id()).collect(Collectors.toSet()));
    }

    public WriterTrackRecord of(Commenter writer) {
        return of(Set.of(writer.id())).get(writer.id());
    }

    private Map<Long, WriterTrackRecord> of(Set<Long> writers) {
        Map<Long, WriterTrackRecord> records = new HashMap<>();
        writers.forEach(writer -> records.put(writer, WriterTrackRecord.NONE));
        if (!writers.isEmpty()) {
            entities.createQuery(
                            "select r.writer.id, r.state, count(r) from Reply r where r.writer.id in :writers"
                                    + " group by r.writer.id, r.state",
                            Object[].class)
                    .setParameter("writers", writers)
                    .getResultList()
                    .forEach(row -> records.compute(
                            (Long) row[0],
                            (writer, writerTrackRecord) -> writerTrackRecord.with((ReplyState) row[1], (Long) row[2])));
        }
        return records;
    }

    /** The newest replies of the writers of these, by the writer's number; nothing for who may not see every reply. */
    public Map<Long, List<RecentReply>> recentOf(List<Reply> some, Account reader) {
        if (some.isEmpty() || !reader.may(Permission.MODERATE_REPLIES)) {
            return Map.of();
        }
        List<Long> newest = newestBy(
                some.stream().map(reply -> reply.writer().id()).distinct().toList());
        return newest.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select r.writer.id, r.id, r.state, r.submittedAt, r.text from Reply r"
                                        + " where r.id in :newest order by r.id desc",
                                Object[].class)
                        .setParameter("newest", newest)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (Long) row[0],
                                Collectors.mapping(WriterTrackRecords::recent, Collectors.toList())));
    }

    private static RecentReply recent(Object[] row) {
        String text = (String) row[4];
        return new RecentReply(
                (Long) row[1],
                (ReplyState) row[2],
                (Instant) row[3],
                text.substring(0, Math.min(text.length(), BEGINNING)));
    }

    /** The index by writer has all that is needed to find them. */
    private List<Long> newestBy(List<Long> writers) {
        String numbers = writers.stream().map(String::valueOf).collect(Collectors.joining(","));
        List<?> found = entities.createNativeQuery("select n.id from (select r.id, row_number() over"
                        + " (partition by r.writer_id order by r.id desc) place from reply r where r.writer_id in ("
                        + numbers + ") and r.state <> 'ERASED') n where n.place <= " + MOST_RECENT)
                .getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
