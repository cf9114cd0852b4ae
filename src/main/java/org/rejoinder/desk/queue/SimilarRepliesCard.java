package org.rejoinder.desk.queue;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.QueueOrder;
import org.rejoinder.reply.Reply;

/** Near-identical replies on one card, as they were when it was shown; what joins them later is not among them. */
public final class SimilarRepliesCard implements QueueRow {

    /** One of them, which may be left out. */
    public static final class Member implements Serializable {

        private final long id;
        private final String name;
        private final String text;
        private boolean meant = true;

        private Member(Reply reply) {
            id = reply.id();
            name = reply.name();
            text = ReplyExcerpt.of(reply.text());
        }

        public String getName() {
            return name;
        }

        public String getText() {
            return text;
        }

        /** Whether a decision about the group is about this one, too. */
        public boolean isMeant() {
            return meant;
        }

        public void setMeant(boolean meant) {
            this.meant = meant;
        }
    }

    private final long id;
    private final List<ExpectedVersion> shown;
    private final ReplyCard first;
    private final List<Member> members;
    private final Instant newestAt;

    /**
     * @param shown all of them
     * @param some those that can be looked at one by one, beginning with the first
     * @param newestAt when the last of them came in
     */
    SimilarRepliesCard(long id, List<ExpectedVersion> shown, List<Reply> some, ReplyCard first, Instant newestAt) {
        this.newestAt = newestAt;
        this.id = id;
        this.shown = List.copyOf(shown);
        this.first = first;
        this.members = some.stream().map(Member::new).toList();
    }

    List<ExpectedVersion> meant() {
        Set<Long> out = members.stream()
                .filter(member -> !member.isMeant())
                .map(member -> member.id)
                .collect(Collectors.toSet());
        return shown.stream().filter(each -> !out.contains(each.reply())).toList();
    }

    /** By which it has its place in a list of this order, as a reply has by when it came in. */
    Instant placedBy(QueueOrder queueOrder) {
        return queueOrder == QueueOrder.NEWEST ? newestAt : first.getSubmittedAt();
    }

    boolean contains(long reply) {
        return shown.stream().anyMatch(each -> each.reply() == reply);
    }

    @Override
    public boolean isGroup() {
        return true;
    }

    @Override
    public String anchor() {
        return "alike-" + id;
    }

    public long getId() {
        return id;
    }

    /** What it is called. */
    public String getTitle() {
        return DeskMessages.of("alike.title", getSize());
    }

    public int getSize() {
        return shown.size();
    }

    /** How many of them cannot be looked at one by one. */
    public int getUnlisted() {
        return Math.max(0, getSize() - members.size());
    }

    public String getUnlistedWords() {
        return DeskMessages.of("alike.more", getUnlisted());
    }

    public ReplyCard getFirst() {
        return first;
    }

    /** Whether some are left out: then it is seen which. */
    public boolean isPartly() {
        return members.stream().anyMatch(member -> !member.isMeant());
    }

    public List<Member> getMembers() {
        return members;
    }
}
