package org.rejoinder.exchange.run;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.exchange.ImportOutcome;
import org.rejoinder.exchange.picture.PictureOrigin;
import org.rejoinder.html.TextSummary;

/**
 * One file that is to be brought, be it in several goes: asked for at the desk or on the server, first looked through, then
 * brought, and perhaps taken back.
 */
@Entity
@Table(name = "import_run")
public class ImportRun {

    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_PROBLEM = 2_000;
    static final int LONGEST_HOLDER = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run")
    @SequenceGenerator(name = "import_run", sequenceName = "import_run_seq", allocationSize = 50)
    private Long id;

    /** The address of the site that it is from; empty until the file has said so. */
    @Column(nullable = false)
    private String source = "";

    @Embedded
    private ImportedFile file;

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ImportPhase phase;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ImportState state;

    /** Null for the server's command. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account by;

    /** Null unless it was, or is being, taken back. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "removed_by")
    private Account removedBy;

    private String request;

    /** Of the program that asked for it; null for none. */
    @Column(name = "key_name")
    private String key;

    /** A folder or a zip of the pictures; null for none. */
    @Column(name = "picture_files")
    private String pictureFiles;

    @Column(name = "fetches_pictures", nullable = false)
    private boolean fetchesPictures;

    @Column(nullable = false)
    private boolean restores;

    @Column(nullable = false)
    private long total;

    @Column(nullable = false)
    private long done;

    @Column(nullable = false)
    private String checked = "";

    @Column(nullable = false)
    private String brought = "";

    @Column(nullable = false)
    private String removed = "";

    private String problem;

    @Column(nullable = false)
    private boolean stopping;

    @Column(name = "resumed_at")
    private Instant resumedAt;

    private String holder;

    @Column(name = "held_until")
    private Instant heldUntil;

    protected ImportRun() {}

    private ImportRun(ImportedFile file, ImportPhase phase, ImportState state, Instant begunAt) {
        this.file = file;
        this.phase = phase;
        this.state = state;
        this.begunAt = begunAt;
    }

    /** That is brought at once by whoever has the file; broken off until it is ended. */
    public static ImportRun atOnce(String fileName, Instant now) {
        return new ImportRun(ImportedFile.named(fileName), ImportPhase.IMPORT, ImportState.STOPPED, now);
    }

    /** That waits for its turn. @param by null for the server's command, whose request has that name */
    static ImportRun waiting(ImportedFile file, ImportPhase phase, Account by, String request, Instant now) {
        var run = new ImportRun(file, phase, ImportState.WAITING, now);
        run.by = by;
        run.request = request;
        return run;
    }

    ImportRun showing(PictureOrigin pictures, String keyName) {
        key = keyName;
        pictureFiles = pictures.files().map(Path::toString).orElse(null);
        fetchesPictures = pictures.fetches();
        return this;
    }

    /** Where its pictures are taken from, also when it goes on. */
    PictureOrigin pictures() {
        return new PictureOrigin(Optional.ofNullable(pictureFiles).map(Path::of), fetchesPictures);
    }

    /** It makes the site what another one was. */
    public void restore() {
        restores = true;
    }

    /** Whether it makes the site what another one was. */
    public boolean isRestore() {
        return restores;
    }

    public void comesFrom(String address) {
        source = address;
    }

    void begin(ImportPhase next) {
        total = next == ImportPhase.IMPORT ? checkedCounts().total() : 0;
        if (phase != next || next == ImportPhase.CHECK) {
            done = 0;
        }
        phase = next;
        state = ImportState.WAITING;
        problem = null;
        stopping = false;
        resumedAt = null;
        endedAt = null;
    }

    void beginRemoval(Account account) {
        begin(ImportPhase.REMOVAL);
        removedBy = account;
    }

    Account removedBy() {
        return removedBy;
    }

    /** Whether it may be worked on by this server. */
    boolean isFreeFor(String server, Instant now) {
        return state == ImportState.WAITING
                || state == ImportState.RUNNING && (holder == null || holder.equals(server) || heldUntil.isBefore(now));
    }

    void take(String server, Instant now, Instant until) {
        if (state == ImportState.RUNNING) {
            resumedAt = now;
        }
        state = ImportState.RUNNING;
        hold(server, until);
    }

    void hold(String server, Instant until) {
        holder = server;
        heldUntil = until;
    }

    void expect(long rows) {
        total = rows;
    }

    void advance(long rows, long expected) {
        done = rows;
        total = Math.max(total, expected);
    }

    void stop() {
        if (state == ImportState.WAITING) {
            state = ImportState.STOPPED;
        } else if (state == ImportState.RUNNING) {
            stopping = true;
        }
    }

    void end(ImportState how, String why, Instant at) {
        state = how;
        problem = why == null || why.length() <= LONGEST_PROBLEM ? why : why.substring(0, LONGEST_PROBLEM);
        stopping = false;
        holder = null;
        heldUntil = null;
        endedAt = at;
    }

    void count(ImportCounts counts) {
        switch (phase) {
            case CHECK -> checked = counts.text();
            case IMPORT -> brought = counts.text();
            case REMOVAL -> removed = counts.text();
        }
    }

    /** It is looked through as it is now. */
    void look(ImportedFile now) {
        file.become(now);
    }

    void forgetFile() {
        file.forget();
    }

    /** For who reads of it. */
    public String source() {
        return TextSummary.of(source, LONGEST_SOURCE);
    }

    public Long id() {
        return id;
    }

    public ImportedFile file() {
        return file;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public ImportPhase phase() {
        return phase;
    }

    public ImportState state() {
        return state;
    }

    /** Empty for the server's command. */
    public Optional<Account> by() {
        return Optional.ofNullable(by);
    }

    Optional<String> key() {
        return Optional.ofNullable(key);
    }

    Optional<String> request() {
        return Optional.ofNullable(request);
    }

    /** Rows that there will be; 0 while nobody knows. */
    public long total() {
        return total;
    }

    public long done() {
        return done;
    }

    public ImportCounts checkedCounts() {
        return ImportCounts.parse(checked);
    }

    public ImportCounts broughtCounts() {
        return ImportCounts.parse(brought);
    }

    public ImportCounts removedCounts() {
        return ImportCounts.parse(removed);
    }

    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    public boolean isStopping() {
        return stopping;
    }

    public Optional<Instant> resumedAt() {
        return Optional.ofNullable(resumedAt);
    }

    public boolean mayBeChecked() {
        return !state.isActive()
                && phase != ImportPhase.REMOVAL
                && file.isThere()
                && broughtCounts().isEmpty();
    }

    /** For the first time, or to go on. */
    public boolean mayBeImported() {
        boolean ready = phase == ImportPhase.CHECK
                ? state == ImportState.DONE
                : phase == ImportPhase.IMPORT && (state == ImportState.STOPPED || state == ImportState.FAILED);
        return ready && file.isThere();
    }

    public boolean mayBeRemoved() {
        boolean whole = phase == ImportPhase.REMOVAL
                && state == ImportState.DONE
                && removedCounts().count(ImportOutcome.KEPT) == 0;
        return !state.isActive() && phase != ImportPhase.CHECK && !whole;
    }

    /** Nothing of it was brought: it may be forgotten as if it had never been asked for. */
    public boolean mayBeDiscarded() {
        return !state.isActive() && phase == ImportPhase.CHECK;
    }
}
