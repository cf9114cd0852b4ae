package org.rejoinder.account.key;

import static org.rejoinder.account.Permission.ADD_PICTURES;
import static org.rejoinder.account.Permission.ANSWER_ON_OWN_ARTICLES;
import static org.rejoinder.account.Permission.CHANGE_SETTINGS;
import static org.rejoinder.account.Permission.MANAGE_ACCOUNTS;
import static org.rejoinder.account.Permission.MODERATE_OWN_ARTICLES;
import static org.rejoinder.account.Permission.MODERATE_REPLIES;
import static org.rejoinder.account.Permission.MOVE_CONTENT;
import static org.rejoinder.account.Permission.PUBLISH_ARTICLES;
import static org.rejoinder.account.Permission.PUBLISH_OWN_ARTICLES;
import static org.rejoinder.account.Permission.READ_LOG;
import static org.rejoinder.account.Permission.READ_STATISTICS;
import static org.rejoinder.account.Permission.SET_POLICY;
import static org.rejoinder.account.Permission.WRITE_ARTICLES;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;

/** What a key may be let do; each only where the role of its owner may, too. */
public enum Scope {
    QUEUE_READ("queue:read", MODERATE_REPLIES, ANSWER_ON_OWN_ARTICLES),
    REPLIES_DECIDE("replies:decide", MODERATE_REPLIES, MODERATE_OWN_ARTICLES),
    ARTICLES_READ("articles:read", WRITE_ARTICLES),
    ARTICLES_WRITE("articles:write", WRITE_ARTICLES),
    ARTICLES_PUBLISH("articles:publish", PUBLISH_OWN_ARTICLES, PUBLISH_ARTICLES),
    MEDIA_READ("media:read", ADD_PICTURES),
    MEDIA_WRITE("media:write", ADD_PICTURES),
    WEBHOOKS_MANAGE("webhooks:manage", CHANGE_SETTINGS),
    PEOPLE_READ("people:read", MANAGE_ACCOUNTS),
    PEOPLE_MANAGE("people:manage", MANAGE_ACCOUNTS),
    POLICY_READ("policy:read", SET_POLICY),
    POLICY_WRITE("policy:write", SET_POLICY),
    EXCHANGE_READ("exchange:read", MOVE_CONTENT),
    EXCHANGE_RUN("exchange:run", MOVE_CONTENT),
    AUDIT_READ("audit:read", READ_LOG),
    STATISTICS_READ("statistics:read", READ_STATISTICS);

    private final String word;
    private final Set<Permission> permissions;

    /** @param permissions any one of them is enough */
    Scope(String word, Permission... permissions) {
        this.word = word;
        this.permissions = EnumSet.copyOf(List.of(permissions));
    }

    /** As requests and answers name it. */
    public String word() {
        return word;
    }

    /** Whether whoever has this account may do it at all, now. */
    public boolean isFor(Account account) {
        return permissions.stream().anyMatch(account::may);
    }

    /** Whether the desk asks for a password again before it lets anybody do that. */
    public boolean isForConfirmed() {
        return this == PEOPLE_READ || this == PEOPLE_MANAGE || this == WEBHOOKS_MANAGE;
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }

    /** In their order. */
    public static List<Scope> allFor(Account account) {
        return Arrays.stream(values()).filter(scope -> scope.isFor(account)).toList();
    }

    /** Whoever has any one of them may make keys. */
    public static Set<Permission> permissions() {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        Arrays.stream(values()).forEach(scope -> all.addAll(scope.permissions));
        return all;
    }
}
