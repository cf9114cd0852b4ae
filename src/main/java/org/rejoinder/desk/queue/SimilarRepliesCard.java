package org.rejoinder.desk.queue;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.QueueOrder;
import org.rejoinder.reply.Reply;

/** Near-identical replies on one card, as they were when it was shown; what joins them later is not among them. */
public final class SimilarRepliesCard implements Serializable {

    /** One of them, which may be left out. */
    public static final class Member implements Serializable {

        private final long id;
        private final String name;
        private final String text;
        private boolean meant = true;

        private Member(Reply reply) {
            id = reply.id();
            name = reply.name();
            text = ReplyCard.excerpt(reply.text());
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

    /**
     * @param shown all of them
     * @param some those that can be looked at one by one, beginning with the first
     */
    SimilarRepliesCard(long id, List<ExpectedVersion> shown, List<Reply> some, ReplyCard first) {
        this.id = id;
        this.shown = List.copyOf(shown);
        this.first = first;
        this.members = some.stream().map(Member::new).toList();
    }

    /** In the order of the list, by the first of each; where that has none for groups, the largest first. */
    static Comparator<SimilarRepliesCard> by(QueueOrder queueOrder) {
        Comparator<SimilarRepliesCard> oldest =
                Comparator.comparing(group -> group.getFirst().getSubmittedAt());
        return switch (queueOrder) {
            case OLDEST -> oldest;
            case NEWEST -> oldest.reversed();
            case SUSPECT, ARTICLE ->
                Comparator.comparing(SimilarRepliesCard::getSize).reversed();
        };
    }

    List<ExpectedVersion> meant() {
        Set<Long> out = members.stream()
                .filter(member -> !member.isMeant())
                .map(member -> member.id)
                .collect(Collectors.toSet());
        return shown.stream().filter(each -> !out.contains(each.reply())).toList();
    }

    boolean contains(long reply) {
        return shown.stream().anyMatch(each -> each.reply() == reply);
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

    public ReplyCard getFirst() {
        return first;
    }

    public List<Member> getMembers() {
        return members;
    }
}
