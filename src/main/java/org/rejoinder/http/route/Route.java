package org.rejoinder.http.route;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;

/**
 * Some addresses that are treated alike, and how.
 *
 * @param addresses with {@code *} for one segment, {@code **} for any rest, {@code #} for a digit
 * @param permissions any one of them is enough; empty: anybody
 * @param body how much may be sent
 * @param flags what else is to be known of them
 * @param disallowed what robots.txt says of them, or null
 */
public record Route(
        List<String> addresses,
        Pattern pattern,
        Set<Permission> permissions,
        BodyLimit body,
        Set<RouteFlag> flags,
        String disallowed) {

    /** The methods of what takes nothing. */
    public static final Set<String> READ = Set.of("GET", "HEAD");

    private static final Set<String> READ_AND_SUBMIT = Set.of("GET", "HEAD", "POST");

    static Route at(String... addresses) {
        return new Route(List.of(addresses), patternOf(addresses), Set.of(), BodyLimit.FIELDS, Set.of(), null);
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
        return new Route(addresses, pattern, some, body, flags, disallowed);
    }

    Route takes(BodyLimit limit) {
        return new Route(addresses, pattern, permissions, limit, flags, disallowed).with(RouteFlag.SUBMITS);
    }

    /** @param line what crawlers are asked to leave: a beginning of addresses (RFC 9309, 2.2.2) */
    Route disallows(String line) {
        return new Route(addresses, pattern, permissions, body, flags, line);
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
        return new Route(addresses, pattern, permissions, body, Set.copyOf(more), disallowed);
    }

    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    public Set<String> methods() {
        return flags.contains(RouteFlag.SUBMITS) ? READ_AND_SUBMIT : READ;
    }

    public boolean isForAnybody() {
        return permissions.isEmpty();
    }

    public boolean admits(Account account) {
        return permissions.stream().anyMatch(account::may);
    }

    /** Whether a submission from another site ends at the door; else its page answers it. */
    public boolean refusesForgery() {
        return !flags.contains(RouteFlag.CHECKS_FORGERY_ITSELF);
    }

    /** Whether it is there for the networks of {@code rejoinder.ops.allow} alone. */
    public boolean isForOperators() {
        return flags.contains(RouteFlag.FOR_OPERATORS);
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
