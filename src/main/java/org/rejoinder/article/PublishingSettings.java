package org.rejoinder.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;

/** How the newsroom works on this site; one row. */
@Entity
@Table(name = "newsroom")
public class PublishingSettings {

    static final int ONLY = 1;

    @Id
    private int id;

    @Version
    private int version;

    @Column(name = "authors_publish", nullable = false)
    private boolean authorsPublish;

    @Column(name = "time_zone", nullable = false)
    private String timeZone;

    protected PublishingSettings() {}

    void set(boolean authorsPublish, ZoneId timeZone) {
        this.authorsPublish = authorsPublish;
        this.timeZone = timeZone.getId();
    }

    /** Whether this account may publish what it is about to write. */
    public boolean letPublishOwn(Account account) {
        return account.may(Permission.WRITE_ARTICLES) && letPublish(account);
    }

    /** Editors and administrators decide what readers get; authors of what is theirs, where the site lets them. */
    public boolean letPublish(Account account, Article article) {
        return article.isEditableBy(account) && letPublish(account);
    }

    private boolean letPublish(Account account) {
        return account.may(Permission.PUBLISH_ARTICLES)
                || authorsPublish && account.may(Permission.PUBLISH_OWN_ARTICLES);
    }

    public int version() {
        return version;
    }

    public boolean authorsPublish() {
        return authorsPublish;
    }

    /** In which articles are planned. */
    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }
}
