package org.rejoinder.exchange.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.account.key.KeyInUse;
import org.rejoinder.exchange.ImportItemType;
import org.rejoinder.exchange.ImportOutcome;
import org.rejoinder.exchange.ImportReport;
import org.rejoinder.exchange.picture.PictureOrigin;
import org.rejoinder.moderation.audit.SiteAuditor;

/** All imports, whoever asked for them and through whatever door. One of them is worked on at a time. */
@ApplicationScoped
@Transactional
public class ImportRuns {

    /** How long a server is believed to work on one of which it says nothing: it may read a long file to its end. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final List<ImportState> ACTIVE = List.of(ImportState.WAITING, ImportState.RUNNING);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SiteAuditor siteAuditor;

    @Inject
    private KeyInUse keyInUse;

    @Inject
    private Clock clock;

    ImportRun add(ImportedFile file, PictureOrigin pictures, ImportPhase phase, Account by, String request) {
        ImportRun run = ImportRun.waiting(file, phase, by, request, clock.instant())
                .showing(pictures, keyInUse.name().orElse(null));
        entities.persist(run);
        return run;
    }

    /**
     * One whose file is brought by who asks for it.
     *
     * @return its number
     */
    public long beginAtOnce(String source, String fileName) {
        ImportRun run = ImportRun.atOnce(fileName, clock.instant());
        run.comesFrom(source);
        entities.persist(run);
        return run.id();
    }

    /** All of the file was brought; the log tells of it. */
    public void finish(long id, ImportReport report) {
        ImportRun ended = held(id);
        ended.end(ImportState.DONE, null, clock.instant());
        ended.count(ImportCounts.of(report));
        siteAuditor.imported(
                ended.by(),
                ended.key(),
                "%s: %s, %s"
                        .formatted(
                                ended.source(),
                                counted(report.count(ImportItemType.ARTICLE, ImportOutcome.NEW), "article", "articles"),
                                counted(report.count(ImportItemType.REPLY, ImportOutcome.NEW), "reply", "replies")));
    }

    public Optional<ImportRun> with(long id) {
        return Optional.ofNullable(entities.find(ImportRun.class, id));
    }

    Optional<ImportRun> ofRequest(String name) {
        return entities.createQuery("select r from ImportRun r where r.request = :name", ImportRun.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** The newest first. @param below only those with a lower number */
    public List<ImportRun> before(long below, int most) {
        return entities.createQuery(
                        "select r from ImportRun r left join fetch r.by where r.id < :below order by r.id desc",
                        ImportRun.class)
                .setParameter("below", below)
                .setMaxResults(most)
                .getResultList();
    }

    /** That is worked on, or will be next; empty if there is nothing to do. */
    public Optional<ImportRun> active() {
        return entities.createQuery(
                        "select r from ImportRun r where r.state in :active order by r.state, r.id", ImportRun.class)
                .setParameter("active", ACTIVE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * The next that this server is to work on: one that was begun before any other.
     *
     * @param isHere whether its file is on this server
     */
    Optional<ImportRun> take(String server, Predicate<ImportRun> isHere) {
        Instant now = clock.instant();
        List<ImportRun> all = entities.createQuery(
                        "select r from ImportRun r where r.state in :active order by r.state, r.id", ImportRun.class)
                .setParameter("active", ACTIVE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        boolean isBusy = all.stream().anyMatch(run -> !run.isFreeFor(server, now));
        Optional<ImportRun> next =
                isBusy ? Optional.empty() : all.stream().filter(isHere).findFirst();
        next.ifPresent(run -> run.take(server, now, now.plus(LEASE)));
        return next;
    }

    /** @return whether somebody wants it to stop */
    boolean advance(long id, String server, long rows, long expected) {
        ImportRun run = entities.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        run.advance(rows, expected);
        run.hold(server, clock.instant().plus(LEASE));
        return run.isStopping();
    }

    /** So many rows there will be. */
    void expect(long id, long rows) {
        held(id).expect(rows);
    }

    /** The site of which this one is all, which moved here when there was nothing else; empty if nothing tells any more. */
    public String restoredFrom() {
        List<String> sources = entities.createQuery(
                        "select r.source from ImportRun r where r.id = (select min(i.run) from ImportedItem i)",
                        String.class)
                .getResultList();
        return sources.isEmpty() ? "" : sources.get(0);
    }

    Account removerOf(long id) {
        Account remover = entities.find(ImportRun.class, id).removedBy();
        remover.name();
        return remover;
    }

    /** All that could be was taken back; the log tells of it. */
    void removed(long id, ImportCounts counts) {
        ImportRun run = held(id);
        siteAuditor.importRemoved(
                Optional.of(run.removedBy()),
                "%s: %s; %,d stay".formatted(run.source(), removed(counts), counts.count(ImportOutcome.KEPT)));
    }

    private static String removed(ImportCounts counts) {
        long pages = counts.count(ImportItemType.PAGE, ImportOutcome.REMOVED);
        long pictures = counts.count(ImportItemType.PICTURE, ImportOutcome.REMOVED);
        String texts = counted(counts.count(ImportItemType.ARTICLE, ImportOutcome.REMOVED), "article", "articles")
                + ", " + counted(counts.count(ImportItemType.REPLY, ImportOutcome.REMOVED), "reply", "replies");
        return pages + pictures == 0
                ? texts
                : texts + ", " + counted(pages, "page", "pages") + ", " + counted(pictures, "picture", "pictures");
    }

    private static String counted(long count, String one, String many) {
        return "%,d %s".formatted(count, count == 1 ? one : many);
    }

    void count(long id, ImportCounts counts) {
        held(id).count(counts);
    }

    public long comesFrom(long id, String source) {
        held(id).comesFrom(source);
        return id;
    }

    /** It makes the site what another one was. */
    public void restores(long id) {
        held(id).restore();
    }

    void end(long id, ImportState how, String why) {
        held(id).end(how, why, clock.instant());
    }

    void change(long id, Consumer<ImportRun> change) {
        change.accept(held(id));
    }

    private ImportRun held(long id) {
        return entities.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @return whether it may be: not if somebody was first */
    public boolean begin(long id, ImportPhase phase) {
        return changeIf(
                id,
                run -> switch (phase) {
                    case CHECK -> run.mayBeChecked();
                    case IMPORT -> run.mayBeImported();
                    case REMOVAL -> false;
                },
                run -> run.begin(phase));
    }

    /** @return whether it may be taken back: not if somebody was first */
    public boolean beginRemoval(long id, Account by) {
        by.require(Permission.MOVE_CONTENT);
        return changeIf(id, ImportRun::mayBeRemoved, run -> run.beginRemoval(by));
    }

    /** Between two stretches; what was done stays. */
    public boolean stop(long id) {
        return changeIf(id, run -> run.state().isActive(), ImportRun::stop);
    }

    boolean discard(long id) {
        return changeIf(id, ImportRun::mayBeDiscarded, entities::remove);
    }

    private boolean changeIf(long id, Predicate<ImportRun> may, Consumer<ImportRun> change) {
        Optional<ImportRun> found = Optional.ofNullable(held(id)).filter(may);
        found.ifPresent(change);
        return found.isPresent();
    }

    /** Those that were only looked through, and that nobody has brought since. */
    List<ImportRun> leftSince(Instant before) {
        return entities.createQuery(
                        "select r from ImportRun r where r.file.uploaded = true and r.file.path is not null"
                                + " and r.endedAt < :before and r.state not in :active order by r.id",
                        ImportRun.class)
                .setParameter("before", before)
                .setParameter("active", ACTIVE)
                .getResultList();
    }
}
