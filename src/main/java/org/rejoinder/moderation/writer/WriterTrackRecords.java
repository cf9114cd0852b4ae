package org.rejoinder.moderation.writer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** How writers have fared so far. */
@ApplicationScoped
@Transactional
public class WriterTrackRecords {

    @PersistenceContext
    private EntityManager entities;

    /** How the writers of these replies have fared, by the writer's number. */
    public Map<Long, WriterTrackRecord> of(List<Reply> some) {
        Map<Long, WriterTrackRecord> records = new HashMap<>();
        some.forEach(reply -> records.put(reply.writer().id(), WriterTrackRecord.NONE));
        if (!some.isEmpty()) {
            entities.createQuery(
                            "select r.writer.id, r.state, count(r) from Reply r where r.writer.id in :writers"
                                    + " group by r.writer.id, r.state",
                            Object[].class)
                    .setParameter("writers", records.keySet())
                    .getResultList()
                    .forEach(row -> records.compute(
                            (Long) row[0],
                            (writer, writerTrackRecord) -> writerTrackRecord.with((ReplyState) row[1], (Long) row[2])));
        }
        return records;
    }
}
