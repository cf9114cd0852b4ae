package org.rejoinder.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.markup.ArticleMarkup;
import org.rejoinder.markup.SafeHtml;
import org.rejoinder.people.Account;

/**
 * An analysis article. It is written as a draft, saved as often as its author likes, published under an address made from
 * its title, and may be taken back: then it is a draft again, and keeps its address and the day it was first published.
 */
@Entity
public class Article {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article")
    @SequenceGenerator(name = "article", sequenceName = "article_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ArticleState state;

    @Column(nullable = false)
    private String slug;

    @Column(name = "slug_chosen", nullable = false)
    private boolean slugChosen;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String standfirst;

    @Column(nullable = false)
    private String byline;

    @Column(nullable = false)
    private String body;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    private Account author;

    @Column(name = "replies_open", nullable = false)
    private boolean repliesOpen;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** Why it was retracted, and when; null unless it is. */
    @Column(name = "retraction_note")
    private String retractionNote;

    @Column(name = "retracted_at")
    private Instant retractedAt;

    @ElementCollection
    @CollectionTable(name = "article_tag", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "place")
    @Column(name = "name", nullable = false)
    private List<String> tags = new ArrayList<>();

    protected Article() {}

    private Article(Account author, Manuscript manuscript, String slug, Instant now) {
        this.author = author;
        this.state = ArticleState.DRAFT;
        this.slug = slug;
        this.repliesOpen = true;
        this.createdAt = now;
        write(manuscript, now);
    }

    /** @param author null for content that nobody at the desk wrote */
    static Article draft(Account author, Manuscript manuscript, String slug, Instant now) {
        return new Article(author, manuscript, slug, now);
    }

    void write(Manuscript manuscript, Instant now) {
        title = manuscript.title();
        standfirst = manuscript.standfirst();
        byline = manuscript.byline();
        body = manuscript.body();
        if (!tags.equals(manuscript.tags())) {
            tags.clear();
            tags.addAll(manuscript.tags());
        }
        changedAt = now;
    }

    /** Its address was made from its title, and may be made from another one. */
    boolean followsTitle() {
        return publishedAt == null && !slugChosen;
    }

    /** @param fitting made from its present title */
    void followTitle(String fitting) {
        slug = fitting;
        slugChosen = false;
    }

    /** To an address that a person chose: another title does not change it. */
    void moveTo(String chosen) {
        slug = chosen;
        slugChosen = true;
    }

    void publish(Instant now) {
        state = ArticleState.PUBLISHED;
        forgetRetraction();
        if (publishedAt == null) {
            publishedAt = now;
            changedAt = now;
        }
    }

    void takeBack(Instant now) {
        state = ArticleState.DRAFT;
        forgetRetraction();
        changedAt = now;
    }

    private void forgetRetraction() {
        retractionNote = null;
        retractedAt = null;
    }

    /** Readers who come for it are told so from now on, and why; publishing it again ends that. */
    void retract(Retraction retraction, Instant now) {
        if (!isPublished()) {
            throw new IllegalStateException("only what is public can be retracted");
        }
        state = ArticleState.RETRACTED;
        retractionNote = retraction.note();
        retractedAt = now;
        changedAt = now;
    }

    void openReplies(boolean open) {
        repliesOpen = open;
    }

    /** Editors and administrators may edit everything, authors what is theirs. */
    public boolean isEditableBy(Account account) {
        return account.role().editsOthers() || account.role().writes() && isWrittenBy(account);
    }

    public boolean isWrittenBy(Account account) {
        return author != null && author.id().equals(account.id());
    }

    public boolean isPublished() {
        return state == ArticleState.PUBLISHED;
    }

    public boolean isRetracted() {
        return state == ArticleState.RETRACTED;
    }

    /** Why it was retracted; empty unless it is. */
    public Optional<String> retractionNote() {
        return Optional.ofNullable(retractionNote);
    }

    public Optional<Instant> retractedAt() {
        return Optional.ofNullable(retractedAt);
    }

    public boolean takesReplies() {
        return isPublished() && repliesOpen;
    }

    public boolean areRepliesOpen() {
        return repliesOpen;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public ArticleState state() {
        return state;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public String standfirst() {
        return standfirst;
    }

    public String byline() {
        return byline;
    }

    public SafeHtml body() {
        return ArticleMarkup.clean(body);
    }

    public List<String> tags() {
        return List.copyOf(tags);
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public Instant changedAt() {
        return changedAt;
    }
}
