package org.rejoinder.http.route;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.account.key.Scope;

/**
 * Some addresses that are treated alike, and how.
 *
 * @param addresses with {@code *} for one segment, {@code **} for any rest, {@code #} for a digit
 * @param permissions any one of them is enough; empty: anybody
 * @param body how much may be sent
 * @param flags what else is to be known of them
 * @param disallowed what robots.txt says of them, or null
 * @param keys methods that only a program with a key may use, each with the scopes of which its key must have one; none: any key does
 */
public record Route(
        List<String> addresses,
        Pattern pattern,
        Set<Permission> permissions,
        BodyLimit body,
        Set<RouteFlag> flags,
        String disallowed,
        Map<String, Set<Scope>> keys) {

    /** The methods of what takes nothing. */
    public static final Set<String> READ = Set.of("GET", "HEAD");

    private static final Set<String> READ_AND_SUBMIT = Set.of("GET", "HEAD", "POST");

    private static final Set<String> READ_AND_ASK = Set.of("GET", "HEAD", "OPTIONS");

    private static final Set<String> READ_ASK_AND_SUBMIT = Set.of("GET", "HEAD", "OPTIONS", "POST");

    static Route at(String... addresses) {
        return new Route(
                List.of(addresses), patternOf(addresses), Set.of(), BodyLimit.FIELDS, Set.of(), null, Map.of());
    }

    private static Pattern patternOf(String... addresses) {
        return Pattern.compile(List.of(addresses).stream()
                .map(address -> address.replace(".", "\\.")
                        .replace("**", ".+")
                        .replace("*", "[^/]+")
                        .replace("#", "[0-9]"))
                .collect(Collectors.joining("|")));
    }

    Route only(Permission permission) {
        return only(EnumSet.of(permission));
    }

    Route only(Set<Permission> some) {
        return new Route(addresses, pattern, some, body, flags, disallowed, keys);
    }

    Route takes(BodyLimit limit) {
        return new Route(addresses, pattern, permissions, limit, flags, disallowed, keys).with(RouteFlag.SUBMITS);
    }

    /** Scripts of other sites may read it, and ask first whether they may (Fetch, 4.8). */
    Route answersOtherSites() {
        return checksForgeryItself().with(RouteFlag.ANSWERS_OTHER_SITES);
    }

    /**
     * What a program may do there with a key: no session opens it, and so nobody can be led to it.
     *
     * @param scopes of which the key must have one; none: any key does
     */
    Route byKey(String method, Scope... scopes) {
        Map<String, Set<Scope>> more = new TreeMap<>(keys);
        more.put(method, Set.of(scopes));
        if (method.equals("GET")) {
            more.put("HEAD", Set.of(scopes));
        }
        return new Route(addresses, pattern, permissions, body, flags, disallowed, more);
    }

    /** As {@link #byKey}, with words. */
    Route byKeySending(BodyLimit limit, String method, Scope... scopes) {
        return new Route(addresses, pattern, permissions, limit, flags, disallowed, keys).byKey(method, scopes);
    }

    /** @param line what crawlers are asked to leave: a beginning of addresses (RFC 9309, 2.2.2) */
    Route disallows(String line) {
        return new Route(addresses, pattern, permissions, body, flags, line, keys);
    }

    Route submits() {
        return with(RouteFlag.SUBMITS);
    }

    Route checksForgeryItself() {
        return with(RouteFlag.CHECKS_FORGERY_ITSELF);
    }

    Route forOperators() {
        return with(RouteFlag.FOR_OPERATORS);
    }

    Route cached() {
        return with(RouteFlag.CACHED);
    }

    Route reserved() {
        return with(RouteFlag.RESERVED);
    }

    Route hasToken() {
        return with(RouteFlag.HAS_TOKEN);
    }

    Route needsConfirmation() {
        return with(RouteFlag.NEEDS_CONFIRMATION);
    }

    Route opensBeforeFactor() {
        return with(RouteFlag.OPENS_BEFORE_FACTOR);
    }

    private Route with(RouteFlag flag) {
        Set<RouteFlag> more = EnumSet.of(flag);
        more.addAll(flags);
        return new Route(addresses, pattern, permissions, body, Set.copyOf(more), disallowed, keys);
    }

    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    public Set<String> methods() {
        Set<String> all = new TreeSet<>(keys.keySet());
        if (!isForKeysOnly()) {
            all.addAll(openMethods());
        }
        return all;
    }

    private Set<String> openMethods() {
        boolean submits = flags.contains(RouteFlag.SUBMITS);
        if (flags.contains(RouteFlag.ANSWERS_OTHER_SITES)) {
            return submits ? READ_ASK_AND_SUBMIT : READ_AND_ASK;
        }
        return submits ? READ_AND_SUBMIT : READ;
    }

    /** Whether nothing is there without a key. */
    boolean isForKeysOnly() {
        return !keys.isEmpty() && !flags.contains(RouteFlag.ANSWERS_OTHER_SITES);
    }

    boolean isForPrograms() {
        return addresses.stream().anyMatch(Routes::isForPrograms);
    }

    /** Whether files are sent there by programs: they are read once the key is known, and not before. */
    public boolean takesFilesByKey() {
        return isForKeysOnly() && (body == BodyLimit.PICTURES || body == BodyLimit.EXPORTS);
    }

    /** Whether that is for programs with a key. */
    public boolean needsKey(String method) {
        return keys.containsKey(method);
    }

    /** Of which the key must have one; empty: any key does. */
    public Set<Scope> scopesFor(String method) {
        return keys.getOrDefault(method, Set.of());
    }

    /** Every scope that opens something there. */
    Stream<Scope> scopes() {
        return keys.values().stream().flatMap(Set::stream);
    }

    public boolean isForAnybody() {
        return permissions.isEmpty();
    }

    public boolean admits(Account account) {
        return permissions.stream().anyMatch(account::may);
    }

    /** Whether such a submission from another site ends at the door; else its page answers it, or no browser brings what opens it. */
    public boolean refusesForgery(String method) {
        return !flags.contains(RouteFlag.CHECKS_FORGERY_ITSELF) && !needsKey(method);
    }

    /** Whether it is there for the networks of {@code rejoinder.ops.allow} alone. */
    public boolean isForOperators() {
        return flags.contains(RouteFlag.FOR_OPERATORS);
    }

    /** Whether it is a page or file that anybody reads, and that nothing is sent to. */
    public boolean isForReading() {
        return isForAnybody() && !isForOperators() && !is(RouteFlag.SUBMITS) && !is(RouteFlag.HAS_TOKEN);
    }

    /** Whether who goes there must have proved a short time ago who they are. */
    public boolean isForConfirmed() {
        return flags.contains(RouteFlag.NEEDS_CONFIRMATION);
    }

    /** Whether it is open to those of whom the site requires a second factor, and who have none yet: there they add one. */
    public boolean isOpenBeforeFactor() {
        return flags.contains(RouteFlag.OPENS_BEFORE_FACTOR);
    }

    boolean is(RouteFlag flag) {
        return flags.contains(flag);
    }

    Optional<String> disallowedLine() {
        return Optional.ofNullable(disallowed);
    }

    /** The first segments of its addresses. */
    Set<String> firstSegments() {
        return addresses.stream().map(Routes::firstSegment).collect(Collectors.toUnmodifiableSet());
    }
}
