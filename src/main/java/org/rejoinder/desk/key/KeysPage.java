package org.rejoinder.desk.key;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.key.ApiKey;
import org.rejoinder.account.key.ApiKeys;
import org.rejoinder.account.key.KeyState;
import org.rejoinder.account.key.KeyToken;
import org.rejoinder.account.key.Scope;

/** A part of the list of keys, newest first. */
@Named
@RequestScoped
public class KeysPage {

    private static final int ON_A_PAGE = 50;

    /**
     * A key.
     *
     * @param beginning by which it is known again where it is used; no secret
     * @param scopes what it was let do, in words
     * @param owner whose it is; null if that is whoever looks
     * @param until null if it does not expire
     * @param used null if it never was
     */
    public record Row(
            long id,
            String name,
            String beginning,
            String scopes,
            String owner,
            KeyState state,
            Instant since,
            Instant until,
            Instant used) {}

    @Inject
    private ApiKeys keys;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    private List<Row> rows;
    private boolean more;
    private Long asked;
    private String notice;

    void open(long before) {
        Account reader = currentUser.account().orElseThrow();
        List<ApiKey> found = keys.visibleTo(reader, before, ON_A_PAGE + 1);
        more = found.size() > ON_A_PAGE;
        Instant now = clock.instant();
        rows = found.stream().limit(ON_A_PAGE).map(key -> row(key, reader, now)).toList();
    }

    private static Row row(ApiKey key, Account reader, Instant now) {
        return new Row(
                key.id(),
                key.name(),
                KeyToken.PREFIX + key.publicId() + "…",
                key.scopes().stream().map(Scope::word).collect(Collectors.joining(", ")),
                key.account().id().equals(reader.id()) ? null : key.account().name(),
                key.state(now),
                key.createdAt(),
                key.expiresAt().orElse(null),
                key.lastUsedAt().orElse(null));
    }

    /** Whether to revoke this one. */
    void ask(long key) {
        asked = key;
    }

    void tell(String words) {
        notice = words;
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isAsked(Row row) {
        return asked != null && asked == row.id();
    }

    /** Whether it can be revoked still. */
    public boolean isRevocable(Row row) {
        return row.state() != KeyState.REVOKED;
    }

    public boolean isOfEverybody() {
        return ApiKeys.isSeenBy(currentUser.account().orElseThrow());
    }

    public String getNotice() {
        return notice;
    }

    /** Where the list goes on; null at its end. */
    public String getNext() {
        return more
                ? KeysServlet.ADDRESS + "?before=" + rows.get(rows.size() - 1).id()
                : null;
    }
}
