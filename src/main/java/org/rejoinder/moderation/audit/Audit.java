package org.rejoinder.moderation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.key.KeyInUse;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.moderation.ConcurrentDecisionException;
import org.rejoinder.moderation.ReplyChanges;
import org.rejoinder.reply.Reply;

/** The record of everything that was done; rows are only ever added, each chained to the one before. */
@ApplicationScoped
@Transactional
public class Audit {

    private static final int READ_AT_ONCE = 1_000;

    /** A row without a name that is younger than this was tampered with. */
    public static final Duration NAMES_KEPT_AT_LEAST = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private KeyInUse keyInUse;

    @Inject
    private Clock clock;

    private HmacSha256 digest;

    protected Audit() {}

    @Inject
    Audit(RootKey root) {
        digest = new HmacSha256(root, "audit chain");
    }

    /** Changes of replies; see {@link ReplyChanges}, which alone records them. */
    public void record(List<AuditEntry> entries) {
        AuditChain chain = lockEnd();
        for (AuditEntry entry : entries) {
            name(entry);
            chain.append(entry, digest);
            entities.persist(entry);
        }
    }

    /** What a program does says with which key; what a batch of one does in the background says so already. */
    private void name(AuditEntry entry) {
        if (entry.door() == Channel.REST && entry.key().isEmpty()) {
            keyInUse.name().ifPresent(entry::with);
        }
    }

    /** Locks the end of the chain until the transaction ends. */
    public AuditChain lockEnd() {
        return entities.find(AuditChain.class, AuditChain.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Something that changes no reply. */
    public AuditEntry record(AuditEntry entry) {
        if (entry.from() != entry.to()) {
            throw new IllegalArgumentException("a change of a reply ends in ReplyChanges");
        }
        record(List.of(entry));
        return entry;
    }

    /**
     * What changes no reply and was noted before, looked for while the end of the chain is held: nobody else finds it meanwhile.
     *
     * @return how many rows there are more
     */
    int recordNoted(Supplier<List<AuditEntry>> noted) {
        lockEnd();
        List<AuditEntry> entries = noted.get();
        entries.forEach(this::record);
        return entries.size();
    }

    public Optional<AuditEntry> with(long id) {
        return Optional.ofNullable(entities.find(AuditEntry.class, id));
    }

    /** The last decision of theirs about one reply, not older than this, after which nothing else has happened to it. */
    public Optional<AuditEntry> lastStandingDecision(Account account, Instant since) {
        return entities.createQuery(
                        "select e from AuditEntry e join fetch e.reply r where e.account = :account and e.at >= :since"
                                + " and e.act = :decided and e.batch is null and r.lastEntry = e.id"
                                + " order by e.number desc",
                        AuditEntry.class)
                .setParameter("account", account)
                .setParameter("since", since)
                .setParameter("decided", AuditAction.DECIDED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Map<Long, AuditEntry> with(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select e from AuditEntry e where e.id in :ids", AuditEntry.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(AuditEntry::id, entry -> entry));
    }

    /** What was decided about these replies, by their numbers, oldest first. */
    public Map<Long, List<AuditEntry>> decisionsAbout(Collection<Long> replies) {
        return replies.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select e from AuditEntry e where e.replyNumber in :replies and e.act = :decided"
                                        + " order by e.id",
                                AuditEntry.class)
                        .setParameter("replies", replies)
                        .setParameter("decided", AuditAction.DECIDED)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                entry -> entry.replyNumber().orElseThrow()));
    }

    /** Who changed the reply last, as an answer to somebody who came too late. */
    public ConcurrentDecisionException lastChangeOf(Reply reply) {
        return entities.createQuery(
                        "select e from AuditEntry e where e.reply = :reply and e.act not in :unchanged order by e.number desc",
                        AuditEntry.class)
                .setParameter("reply", reply)
                .setParameter("unchanged", AuditAction.WITHOUT_CHANGE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(entry -> new ConcurrentDecisionException(entry.actor(), entry.at(), reply.state()))
                .orElseGet(() -> new ConcurrentDecisionException(reply.name(), reply.submittedAt(), reply.state()));
    }

    /** Newest first. */
    public List<AuditEntry> before(AuditQuery auditQuery, long number, int most) {
        return auditQuery.rowsBefore(entities, AuditEntry.class, number, most);
    }

    /** Oldest first. */
    public List<AuditEntry> after(long number, int most) {
        return entities.createQuery(
                        "select e from AuditEntry e where e.number > :number order by e.number", AuditEntry.class)
                .setParameter("number", number)
                .setMaxResults(most)
                .getResultList();
    }

    /** The reply of each of the next rows after that one, by the number of the row; null for a row about none. */
    public SortedMap<Long, Long> repliesAfter(long number, int most) {
        SortedMap<Long, Long> replies = new TreeMap<>();
        entities.createQuery(
                        "select e.number, e.replyNumber from AuditEntry e where e.number > :number order by e.number",
                        Object[].class)
                .setParameter("number", number)
                .setMaxResults(most)
                .getResultStream()
                .forEach(row -> replies.put((Long) row[0], (Long) row[1]));
        return replies;
    }

    public String hashOf(long number) {
        return entities.createQuery("select e.hash from AuditEntry e where e.number = :number", String.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElse("");
    }

    /** Whether this is the audit in which the row of this number has this hash. */
    public boolean holds(long number, String hash) {
        return hashOf(number).equals(hash);
    }

    /** How many rows there are. */
    public long rows() {
        return entities.find(AuditChain.class, AuditChain.ONLY).number();
    }

    /** What to tell outside, so that nobody can cut rows off unseen; empty while there is none. */
    public Optional<AuditAnchor> end() {
        AuditChain chain = entities.find(AuditChain.class, AuditChain.ONLY);
        return chain.number() == 0 ? Optional.empty() : Optional.of(new AuditAnchor(chain.number(), chain.hash()));
    }

    /** Whether the row that was told of once is still there as it was. */
    public boolean holds(AuditAnchor anchor) {
        return anchor.number() > 0 && holds(anchor.number(), anchor.hash());
    }

    /** Rows from before there was a chain become its beginning; does nothing once it has begun. */
    void chainOlderRows(@Observes @Initialized(ApplicationScoped.class) Object application) {
        AuditChain chain = lockEnd();
        if (chain.number() == 0) {
            entities.createQuery("select e from AuditEntry e where e.number is null order by e.id", AuditEntry.class)
                    .getResultList()
                    .forEach(entry -> chain.append(entry, digest));
        }
    }

    /**
     * Reads the whole chain.
     *
     * @return the number of the first row that is missing or not as it was written; empty if all is well
     */
    public Optional<Long> firstBroken() {
        AuditChain end = entities.find(AuditChain.class, AuditChain.ONLY);
        String hash = "";
        for (long number = 1; number <= end.number(); ) {
            List<AuditEntry> page = entities.createQuery(
                            "select e from AuditEntry e where e.number >= :number order by e.number", AuditEntry.class)
                    .setParameter("number", number)
                    .setHint("eclipselink.read-only", true)
                    .setMaxResults(READ_AT_ONCE)
                    .getResultList();
            if (page.isEmpty()) {
                return Optional.of(number);
            }
            for (AuditEntry entry : page) {
                if (entry.number() > end.number()) {
                    break; // added since
                }
                if (entry.number() != number
                        || !isWhoAsWritten(entry)
                        || !AuditChain.link(number, hash, entry, digest).equals(entry.hash())) {
                    return Optional.of(number);
                }
                hash = entry.hash();
                number++;
            }
        }
        return hash.equals(end.hash()) ? strayRow() : Optional.of(end.number());
    }

    /** A name may be missing once it may have been let go of, and otherwise it is the one that was written. */
    private boolean isWhoAsWritten(AuditEntry entry) {
        if (entry.isWhoForgotten()) {
            return entry.at().isBefore(clock.instant().minus(NAMES_KEPT_AT_LEAST));
        }
        return entry.who()
                .filter(who -> !who.equals(AuditChain.whoOf(entry.number(), entry, digest)))
                .isEmpty();
    }

    /**
     * Who did it is let go of in rows older than this; what was done stays, and so does the chain.
     *
     * @return in how many rows
     */
    public int forgetNamesBefore(Instant limit, int most) {
        List<AuditEntry> old = entities.createQuery(
                        "select e from AuditEntry e where e.at < :limit and e.account is not null and e.who is not null"
                                + " order by e.number",
                        AuditEntry.class)
                .setParameter("limit", limit)
                .setMaxResults(most)
                .getResultList();
        old.forEach(AuditEntry::forgetWho);
        return old.size() == most ? most : old.size() + forgetImportedNamesBefore(limit);
    }

    /** In what the log of a former site told, which is in no chain. */
    private int forgetImportedNamesBefore(Instant limit) {
        return entities.createNativeQuery("update imported_audit set actor = '', account_id = null"
                        + " where at < ?1 and (actor <> '' or account_id is not null)")
                .setParameter(1, limit.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** A row that never was in the chain stands behind its end; asked in one statement, since the chain grows meanwhile. */
    private Optional<Long> strayRow() {
        return entities.createQuery(
                        "select c.number from AuditChain c where exists"
                                + " (select e.id from AuditEntry e where e.number is null or e.number > c.number)",
                        Long.class)
                .getResultStream()
                .findFirst()
                .map(end -> end + 1);
    }
}
