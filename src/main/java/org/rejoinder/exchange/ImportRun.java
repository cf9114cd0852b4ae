package org.rejoinder.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.rejoinder.html.TextSummary;

/** One file that was brought, be it in several goes. */
@Entity
@Table(name = "import_run")
public class ImportRun {

    private static final int LONGEST_SOURCE = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run")
    @SequenceGenerator(name = "import_run", sequenceName = "import_run_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false)
    private String source;

    @Column(name = "file_name", nullable = false)
    private String fileName;

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected ImportRun() {}

    ImportRun(String source, String fileName, Instant begunAt) {
        this.source = source;
        this.fileName = fileName;
        this.begunAt = begunAt;
    }

    void end(Instant at) {
        endedAt = at;
    }

    /** For who reads of it. */
    String source() {
        return TextSummary.of(source, LONGEST_SOURCE);
    }

    public Long id() {
        return id;
    }
}
