package org.rejoinder.follow;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.reply.Reply;

/** An article that went out, or a reply that became public: to be told to whoever follows one of its targets. */
@Entity
@Table(name = "follow_news")
class FollowNews {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "follow_news")
    @SequenceGenerator(name = "follow_news", sequenceName = "follow_news_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    /** Null for the article itself. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reply_id")
    private Reply reply;

    /** Nobody is told before. Long enough after it was noted for every transaction that notes something to have ended. */
    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    /** Whether those who want to know at once were looked for. */
    @Column(nullable = false)
    private boolean looked;

    /** Whether it was public when they were looked for. */
    @Column(nullable = false)
    private boolean told;

    @ElementCollection
    @CollectionTable(name = "follow_news_target", joinColumns = @JoinColumn(name = "news_id"))
    @Column(name = "target", nullable = false)
    private Set<String> targets = new HashSet<>();

    protected FollowNews() {}

    FollowNews(Article article, Reply reply, Collection<FollowTarget> targets, Instant dueAt) {
        this.article = article;
        this.reply = reply;
        this.dueAt = dueAt;
        this.targets.addAll(targets.stream().map(FollowTarget::text).collect(Collectors.toSet()));
    }

    /** Nobody heard of it when it was public before. */
    void renew(Instant due) {
        dueAt = due;
        looked = false;
    }

    /** @return whether there is something to tell */
    boolean look() {
        looked = true;
        told = told || isPublic();
        return isPublic();
    }

    boolean isLooked() {
        return looked;
    }

    boolean isTold() {
        return told;
    }

    /** What was unpublished, retracted, withdrawn or erased meanwhile is no news. */
    boolean isPublic() {
        return article.isPublished() && (reply == null || reply.isPublic());
    }

    boolean isBy(Commenter commenter) {
        return reply != null
                && reply.writer() != null
                && commenter.id().equals(reply.writer().id());
    }

    Long id() {
        return id;
    }

    Article article() {
        return article;
    }

    /** Null for the article itself. */
    Reply reply() {
        return reply;
    }

    Instant dueAt() {
        return dueAt;
    }

    Set<String> targets() {
        return targets;
    }
}
