package org.rejoinder.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Commenter;

/** Every note that is kept. Whoever asks looks to it that the reader may see them ({@link NotePermissions}). */
@ApplicationScoped
@Transactional
public class Notes {

    /** On one reply, one writer or one article. */
    public static final int MOST = 100;

    private static final String SELECT = "select n from Note n join fetch n.author where ";

    @PersistenceContext
    private EntityManager entities;

    void add(Note note) {
        entities.persist(note);
    }

    void add(NoteMention mention) {
        entities.persist(mention);
    }

    void remove(Note note) {
        entities.createQuery("delete from NoteMention m where m.note = :note")
                .setParameter("note", note)
                .executeUpdate();
        entities.remove(note);
    }

    Optional<Note> with(long id) {
        return Optional.ofNullable(entities.find(Note.class, id));
    }

    Optional<Note> forChange(long id) {
        return entities.createQuery("select n from Note n where n.id = :id", Note.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Optional<Commenter> writer(long id) {
        return Optional.ofNullable(entities.find(Commenter.class, id));
    }

    Optional<Article> article(long id) {
        return Optional.ofNullable(entities.find(Article.class, id));
    }

    /** Oldest first; at most {@value #MOST}. */
    public List<Note> on(NoteTarget target) {
        return entities.createQuery(SELECT + "n." + property(target.kind()) + ".id = :id order by n.id", Note.class)
                .setParameter("id", target.id())
                .setMaxResults(MOST)
                .getResultList();
    }

    long count(NoteTarget target) {
        return entities.createQuery(
                        "select count(n) from Note n where n." + property(target.kind()) + ".id = :id", Long.class)
                .setParameter("id", target.id())
                .getSingleResult();
    }

    /** By the number of the reply, oldest first. */
    public Map<Long, List<Note>> onReplies(Collection<Long> replies) {
        return on("reply", replies).stream()
                .collect(
                        Collectors.groupingBy(note -> note.reply().orElseThrow().id()));
    }

    /** By the number of the writer, oldest first. */
    public Map<Long, List<Note>> onWriters(Collection<Long> writers) {
        return on("writer", writers).stream()
                .collect(Collectors.groupingBy(
                        note -> note.writer().orElseThrow().id()));
    }

    private List<Note> on(String property, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(SELECT + "n." + property + ".id in :ids order by n.id", Note.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private static String property(NoteTarget.Kind kind) {
        return switch (kind) {
            case REPLY -> "reply";
            case WRITER -> "writer";
            case ARTICLE -> "article";
        };
    }

    /** Who is mentioned in these, by the number of the note. */
    public Map<Long, List<Account>> mentionedIn(Collection<Note> some) {
        return some.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select m.note.id, a from NoteMention m join m.account a where m.note.id in :some"
                                        + " order by m.note.id, a.name",
                                Object[].class)
                        .setParameter("some", some.stream().map(Note::id).toList())
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (Long) row[0],
                                Collectors.mapping(row -> (Account) row[1], Collectors.toList())));
    }

    /** What is said about a person: on them, and on what they wrote; oldest first. */
    public List<Note> about(Commenter person) {
        List<Note> all = entities.createQuery(SELECT + "n.writer = :person order by n.id", Note.class)
                .setParameter("person", person)
                .getResultList();
        all.addAll(entities.createQuery(
                        "select n from Note n join fetch n.author join n.reply r where r.writer = :person order by n.id",
                        Note.class)
                .setParameter("person", person)
                .getResultList());
        return all;
    }

    /** Whoever is to be told first that a note mentions them; empty if nobody is. */
    Optional<Long> nextToMail(Instant now) {
        return entities.createQuery(
                        "select m.account.id from NoteMention m where m.mailDueAt <= :now order by m.mailDueAt, m.account.id",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The replies of which they are to be told. */
    List<Long> repliesDueFor(long account, Instant now) {
        return entities.createQuery(
                        "select distinct r.id from NoteMention m join m.note n join n.reply r"
                                + " where m.account.id = :account and m.mailDueAt <= :now",
                        Long.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .getResultList();
    }

    /** What they are to be told of, held until the transaction ends; of two nodes the second finds it told. */
    List<NoteMention> dueFor(long account, Instant now) {
        return entities.createQuery(
                        "select m from NoteMention m where m.account.id = :account and m.mailDueAt <= :now order by m.note.id",
                        NoteMention.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void forget(Commenter writer) {
        forget("writer", List.of(writer.id()));
    }

    void forgetOnReplies(Collection<Long> replies) {
        if (!replies.isEmpty()) {
            forget("reply", replies);
        }
    }

    private void forget(String property, Collection<Long> ids) {
        entities.createQuery("delete from NoteMention m where m.note.id in (select n.id from Note n where n." + property
                        + ".id in :ids)")
                .setParameter("ids", ids)
                .executeUpdate();
        entities.createQuery("delete from Note n where n." + property + ".id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
