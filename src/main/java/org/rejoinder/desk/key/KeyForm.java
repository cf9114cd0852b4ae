package org.rejoinder.desk.key;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.account.key.ApiKey;
import org.rejoinder.account.key.Scope;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.html.ReplyText;

/**
 * A key that somebody wants, as typed into the form.
 *
 * @param scopes those of the ticked that there are
 * @param days until it expires, as chosen: a number, or {@link #NEVER}
 */
record KeyForm(String name, Set<Scope> scopes, String days) {

    static final String NEVER = "never";
    static final List<String> CHOICES = List.of("30", "90", "365", NEVER);

    /** Shorter is safer; what runs for longer is renewed. */
    static final KeyForm EMPTY = new KeyForm("", Set.of(), "90");

    static KeyForm in(HttpServletRequest request) {
        String name = RequestText.asTyped(RequestText.in(request, "name"));
        String[] ticked = request.getParameterValues("scope");
        return of(name, ticked == null ? Stream.empty() : Arrays.stream(ticked), RequestText.in(request, "days"));
    }

    static KeyForm of(String name, Stream<String> ticked, String days) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        ticked.forEach(word -> Scope.of(word).ifPresent(scopes::add));
        return new KeyForm(name, scopes, days);
    }

    /** What is wrong, by the field that it is wrong in, in the order of the fields. */
    Map<String, String> problems(Account owner) {
        var problems = new LinkedHashMap<String, String>();
        if (!isName()) {
            problems.put("name", DeskMessages.of("keys.name.wrong", ApiKey.LONGEST_NAME));
        }
        if (scopes.isEmpty()) {
            problems.put("scope", DeskMessages.of("keys.scope.none"));
        } else if (scopes.stream().anyMatch(scope -> !scope.isFor(owner))) {
            problems.put("scope", DeskMessages.of("keys.scope.wrong"));
        }
        if (!CHOICES.contains(days)) {
            problems.put("days", DeskMessages.of("keys.days.wrong"));
        }
        return problems;
    }

    private boolean isName() {
        return ReplyText.isSeen(name)
                && !ReplyText.isTurned(name)
                && ReplyText.unshowable(name).isEmpty()
                && name.lines().count() == 1
                && name.codePointCount(0, name.length()) <= ApiKey.LONGEST_NAME;
    }

    /** Empty for one that does not expire. */
    Optional<Duration> lifetime() {
        return days.equals(NEVER) ? Optional.empty() : Optional.of(Duration.ofDays(Long.parseLong(days)));
    }
}
