package org.rejoinder.exchange.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;

/** All former addresses, for who looks after them. */
@ApplicationScoped
@Transactional
public class RedirectList {

    private static final int TO_ARTICLE = 2;
    private static final int STATE = 3;
    private static final int TO_PAGE = 4;
    private static final int PUBLISHED = 5;
    private static final int TO_PATH = 6;
    private static final int TYPED = 7;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private FormerAddressBook book;

    @Inject
    private Clock clock;

    /**
     * In the order of their paths.
     *
     * @param words that a path has in it; empty for all
     * @param after the path before the first of these
     */
    public List<ListedRedirect> list(String words, String after, int most) {
        List<?> rows = entities.createNativeQuery(
                        "select f.digest, f.path, a.slug, a.state, p.slug, p.published, f.target, f.added_at"
                                + " from former_address f left join article a on a.id = f.article_id"
                                + " left join standing_page p on p.id = f.page_id"
                                + " where f.path > ?1 and lower(f.path) like ?2 escape '!' order by f.path")
                .setParameter(1, after)
                .setParameter(2, pattern(words))
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> redirect((Object[]) row)).toList();
    }

    public long count(String words) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from former_address f where lower(f.path) like ?1 escape '!'")
                        .setParameter(1, pattern(words))
                        .getSingleResult())
                .longValue();
    }

    private static String pattern(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    private static ListedRedirect redirect(Object[] row) {
        String to = "";
        if (row[TO_ARTICLE] != null) {
            to = List.of("PUBLISHED", "RETRACTED").contains(row[STATE]) ? "/articles/" + row[TO_ARTICLE] : "";
        } else if (row[TO_PAGE] != null) {
            to = Boolean.TRUE.equals(row[PUBLISHED]) ? "/pages/" + row[TO_PAGE] : "";
        } else if (row[TO_PATH] != null) {
            to = (String) row[TO_PATH];
        }
        return new ListedRedirect((String) row[0], (String) row[1], to, row[TYPED] != null);
    }

    /** Where it leads already; empty if nowhere. */
    public Optional<String> placeOf(String address) {
        return FormerPath.ofAddress(address).flatMap(path -> {
            int query = path.path().indexOf('?');
            return query < 0
                    ? book.placeOf(path.path(), null)
                    : book.placeOf(path.path().substring(0, query), path.path().substring(query + 1));
        });
    }

    /** Whether there is one, wherever it leads. */
    public boolean isKnown(String address) {
        return FormerPath.ofAddress(address)
                .map(path -> entities.find(FormerAddress.class, FormerAddress.digestOf(path)))
                .isPresent();
    }

    /** Leads there from now on, for ever. It is none that there is already. */
    public void add(Account by, String address, RedirectTarget target) {
        by.require(Permission.MOVE_CONTENT);
        FormerPath path = FormerPath.ofAddress(address).orElseThrow();
        entities.persist(FormerAddress.typed(path, target, clock.instant()));
        entities.flush();
    }

    /** @return its path; empty if somebody was first */
    public Optional<String> remove(Account by, String key) {
        by.require(Permission.MOVE_CONTENT);
        Optional<FormerAddress> found = Optional.ofNullable(entities.find(FormerAddress.class, key));
        found.ifPresent(entities::remove);
        return found.map(FormerAddress::path);
    }
}
