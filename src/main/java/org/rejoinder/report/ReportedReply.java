package org.rejoinder.report;

import java.util.List;
import org.rejoinder.reply.Reply;

/**
 * A reply with the reports of it that are open.
 *
 * @param reports oldest first, not more than anybody reads
 * @param networks that they came from: whoever reports twice counts once
 * @param own whether one of them appeals against a decision of whoever looks at it, and somebody else is there to decide
 */
public record ReportedReply(Reply reply, List<ReplyReport> reports, long networks, boolean own) {

    /** About what came after this nobody decides who was shown this. */
    public long newest() {
        return reports.get(reports.size() - 1).id();
    }
}
