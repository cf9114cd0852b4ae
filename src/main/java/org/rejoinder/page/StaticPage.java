package org.rejoinder.page;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.trash.TrashNotice;

/**
 * A text that stands beside the articles. What is saved of a published one, readers get at once. Until somebody writes
 * better ones, some have the product's own words, in the language of the site.
 */
@Entity
@Table(name = "standing_page")
public class StaticPage {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "standing_page")
    @SequenceGenerator(name = "standing_page", sequenceName = "standing_page_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private PageType kind;

    @Column(nullable = false)
    private String slug;

    /** Null while the product's own words stand there. */
    private String title;

    private String body;

    @Column(nullable = false)
    private boolean published;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** The form of a new page that it was begun with while that was written; null if it was begun otherwise. */
    @Column(name = "form_id")
    private String form;

    /** Null unless it is in the bin. */
    @Embedded
    private TrashNotice trashNotice;

    protected StaticPage() {}

    StaticPage(PageText text, String slug, Instant now) {
        this.kind = PageType.OWN;
        this.slug = slug;
        write(text, now);
    }

    void write(PageText text, Instant now) {
        title = kind.isFree() ? text.title() : null;
        body = text.body();
        changedAt = now;
    }

    void beganWith(String newForm) {
        form = newForm;
    }

    void moveTo(String other) {
        slug = other;
    }

    void publish(boolean toReaders, Instant now) {
        published = toReaders;
        changedAt = now;
    }

    /** Readers do not find it from now on. */
    void moveToTrash(Account by, Instant now) {
        published = false;
        trashNotice = new TrashNotice(by, now);
    }

    /** As a draft. */
    void leaveTrash() {
        trashNotice = null;
    }

    public boolean isTrashed() {
        return trashNotice != null;
    }

    TrashNotice trashNotice() {
        return trashNotice;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public PageType kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }

    public boolean isPublished() {
        return published;
    }

    /** As somebody here wrote it; empty while the product's own words stand there. */
    Optional<String> title() {
        return Optional.ofNullable(title);
    }

    Optional<String> body() {
        return Optional.ofNullable(body);
    }

    /** Empty if nobody ever touched it. */
    public Optional<Instant> changedAt() {
        return Optional.ofNullable(changedAt);
    }
}
