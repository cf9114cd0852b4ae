package org.rejoinder.correction;

import jakarta.persistence.Column;
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
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Commenter;

/** What a reader says is wrong in an article. Nobody but its author and editors sees it; it goes when it is closed. */
@Entity
@Table(name = "error_report")
public class ErrorReport {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "error_report")
    @SequenceGenerator(name = "error_report", sequenceName = "error_report_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    @Column(nullable = false)
    private int revision;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "writer_id")
    private Commenter writer;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String text;

    @Column(nullable = false)
    private boolean credit;

    @Column(name = "reported_at", nullable = false)
    private Instant at;

    protected ErrorReport() {}

    ErrorReport(Article article, Commenter commenter, ErrorReportInput errorReportInput, Instant at) {
        this.article = article;
        this.revision = article.shown();
        this.writer = commenter;
        this.name = errorReportInput.name().strip();
        this.text = errorReportInput.text().strip();
        this.credit = errorReportInput.credit();
        this.at = at;
    }

    public Long id() {
        return id;
    }

    public Article article() {
        return article;
    }

    /** The number of the text that has it wrong. */
    public int revision() {
        return revision;
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** Whether its writer wants to be named if it leads to a correction. */
    public boolean wantsCredit() {
        return credit;
    }

    public Instant at() {
        return at;
    }
}
