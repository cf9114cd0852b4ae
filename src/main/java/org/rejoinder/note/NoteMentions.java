package org.rejoinder.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Permission;
import org.rejoinder.account.Profile;
import org.rejoinder.account.Profiles;

/** Who is meant by the words behind an {@code @}: a colleague, by the handle of their profile or by their name. */
@ApplicationScoped
@Transactional
public class NoteMentions {

    /** In one note; who mentions more means everybody. */
    static final int MOST = 20;

    /** What can stand behind the sign for somebody. */
    record Called(Account account, String name) {}

    @Inject
    private Accounts accounts;

    @Inject
    private Profiles profiles;

    /** Those who can sign in and are mentioned, in the order of the text. */
    Collection<Account> in(String text) {
        return text.indexOf('@') < 0 ? List.of() : in(text, called());
    }

    /** What to type for each colleague, in the order of their names: the handle where there is one, else the name. */
    public List<String> names(Account except) {
        Map<Long, String> handles = handles();
        return accounts.all().stream()
                .filter(account -> !account.isDisabled() && !account.id().equals(except.id()))
                .map(account -> "@" + handles.getOrDefault(account.id(), account.name()))
                .toList();
    }

    private List<Called> called() {
        Map<Long, String> handles = handles();
        List<Called> all = new ArrayList<>();
        for (Account account : accounts.thatMay(Permission.KEEP_PROFILE)) {
            all.add(new Called(account, folded(account.name())));
            String handle = handles.get(account.id());
            if (handle != null) {
                all.add(new Called(account, folded(handle)));
            }
        }
        return all;
    }

    private Map<Long, String> handles() {
        Map<Long, String> handles = new HashMap<>();
        for (Profile profile : profiles.all()) {
            profile.account().ifPresent(account -> handles.put(account, profile.handle()));
        }
        return handles;
    }

    /** The longest name that fits counts; of several who have that one, each is meant. */
    static Collection<Account> in(String text, Collection<Called> all) {
        String words = folded(text);
        Set<Account> mentioned = new LinkedHashSet<>();
        for (int at = words.indexOf('@'); at >= 0 && mentioned.size() < MOST; at = words.indexOf('@', at + 1)) {
            if (at == 0 || !isOfWord(words.codePointBefore(at))) {
                mentioned.addAll(at(words, at + 1, all));
            }
        }
        return mentioned;
    }

    private static List<Account> at(String words, int begin, Collection<Called> all) {
        int longest = 0;
        List<Account> meant = new ArrayList<>();
        for (Called each : all) {
            int length = each.name().length();
            if (length >= longest && words.startsWith(each.name(), begin) && isEnd(words, begin + length)) {
                if (length > longest) {
                    meant.clear();
                }
                longest = length;
                meant.add(each.account());
            }
        }
        return longest == 0 ? List.of() : meant;
    }

    /** A hyphen goes on with a handle only if something follows it. */
    private static boolean isEnd(String words, int end) {
        if (end >= words.length()) {
            return true;
        }
        int next = words.codePointAt(end);
        return next == '-' || next == '_'
                ? end + 1 >= words.length() || !isOfWord(words.codePointAt(end + 1))
                : !isOfWord(next);
    }

    private static boolean isOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
