package org.rejoinder.desk.queue;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.rejoinder.desk.note.NoteLine;
import org.rejoinder.moderation.writer.Appeal;
import org.rejoinder.moderation.writer.RecentReply;
import org.rejoinder.moderation.writer.WriterTrackRecord;

/**
 * What is known around a reply.
 *
 * @param writerTrackRecord how its writer has fared; null if that is not to be told
 * @param recent what else its writer wrote, newest first
 * @param articleExcerpt how the article begins
 * @param change what was changed in it; null for nothing
 * @param resubmission that it was rejected before; null if it does not wait because of that
 * @param appeal what its writer says against a decision; null for nothing
 * @param decided null if nobody is known to have brought it where it is
 * @param reader who else is reading it; null for nobody
 * @param notes of those who work here, on it and on its writer
 */
record ReplyContext(
        WriterTrackRecord writerTrackRecord,
        List<RecentReply> recent,
        String articleExcerpt,
        WordingChange change,
        Resubmission resubmission,
        Appeal appeal,
        Decided decided,
        String reader,
        List<NoteLine> notes) {

    static final ReplyContext NONE = new ReplyContext(null, List.of(), "", null, null, null, null, null, List.of());

    /** Who brought a reply where it is, and when; nobody is named whose name is not kept. */
    record Decided(String by, Instant at) implements Serializable {}
}
