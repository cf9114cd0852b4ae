package org.rejoinder.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.settings.Settings;

/** Every address and who may go there. The first rule that fits counts; what no rule names does not exist. */
@ApplicationScoped
public class AccessRules {

    private static final Set<String> READ = Set.of("GET", "HEAD");
    private static final Set<String> READ_AND_SUBMIT = Set.of("GET", "HEAD", "POST");
    private static final Set<Permission> REPLIES =
            EnumSet.of(Permission.MODERATE_REPLIES, Permission.ANSWER_ON_OWN_ARTICLES);

    static final Rule NOWHERE = rule("");

    private List<Rule> rules;

    protected AccessRules() {}

    @Inject
    public AccessRules(Settings settings, ClientAddress clients) {
        Predicate<HttpServletRequest> operators =
                request -> settings.ops().stream().anyMatch(network -> network.contains(clients.of(request)));
        rules = List.of(
                // Readers
                rule("/"),
                rule("/articles/[^/]+").submits().takes(BodyLimit.TEXT).checksForgeryItself(),
                rule("/submit-reply/[^/]+").submits().takes(BodyLimit.TEXT).checksForgeryItself(),
                rule("/feed\\.(atom|rss|json)|/replies\\.atom|/articles/[^/]+/replies\\.atom"),
                rule("/(tags|authors)/[^/]+/feed\\.atom"),
                rule("/articles/[^/]+/errors").submits().takes(BodyLimit.TEXT).checksForgeryItself(),
                rule("/replies/[^/]+"),
                rule("/(authors|tags|series)/[^/]+"),
                rule("/archive|/archive/\\d{4}/\\d{2}"),
                rule("/search"),
                rule("/receipts/[^/]+").submits().takes(BodyLimit.TEXT).checksForgeryItself(),
                rule("/unsubscribe/[^/]+").submits().checksForgeryItself(),
                rule("/my-data").submits(),
                rule("/my-data/[^/]+").submits().takes(BodyLimit.TEXT),
                rule("/my-data/[^/]+/replies\\.(json|html)"),
                rule("/pages/[^/]+"),
                rule("/previews/[^/]+"),
                rule("/corrections|/corrections\\.atom"),
                rule("/decisions/[^/]+").submits(),
                rule("/resources/.+|/assets/[^/]+|/media/[^/]+"),
                rule("/cards/[^/]+"),
                rule("/robots\\.txt|/sitemap\\.xml|/sitemaps/[^/]+"),
                rule("/malformed").submits().checksForgeryItself(),
                // The way in and out
                rule("/login").submits(),
                // With words that were typed before the session ended
                rule("/login/kept").submits().takes(BodyLimit.TEXT),
                rule("/logout").submits(),
                rule("/setup/[^/]+").submits(),
                // The desk
                rule("/jakarta\\.faces\\.resource/.+"),
                rule("/jakarta\\.faces\\.push/queue").only(REPLIES),
                rule("/desk").only(EnumSet.allOf(Permission.class)),
                rule("/desk/queue/plain")
                        .submits()
                        .takes(BodyLimit.TEXT)
                        .only(REPLIES)
                        .asksStrangersItself(),
                rule("/desk/queue|/desk/queue/claims").submits().only(REPLIES),
                rule("/desk/profile").submits().only(Permission.KEEP_PROFILE),
                rule("/desk/tags").submits().only(Permission.DESCRIBE_SUBJECTS),
                rule("/desk/log").submits().only(Permission.READ_LOG),
                rule("/desk/second").submits().only(Permission.MODERATE_REPLIES),
                rule("/desk/policy").submits().only(Permission.SET_POLICY),
                rule("/desk/answer")
                        .submits()
                        .takes(BodyLimit.TEXT)
                        .only(REPLIES)
                        .asksStrangersItself(),
                rule("/desk/log/csv").only(Permission.READ_LOG),
                rule("/desk/statistics").only(Permission.READ_STATISTICS),
                rule("/desk/articles|/desk/articles/[^/]+(/revisions)?|/desk/visits/[^/]+|/desk/preview")
                        .submits()
                        .only(Permission.WRITE_ARTICLES),
                rule("/desk/media").submits().takes(BodyLimit.PICTURES).only(Permission.ADD_PICTURES),
                rule("/desk/pages|/desk/pages/[^/]+").submits().only(Permission.EDIT_PAGES),
                rule("/desk/people").submits().only(Permission.MANAGE_ACCOUNTS),
                rule("/desk/settings").submits().only(Permission.CHANGE_SETTINGS),
                rule("/desk/mail").submits().only(Permission.MANAGE_MAIL),
                rule("/desk/data").submits().only(Permission.ANSWER_DATA_REQUESTS),
                // The operator
                rule("/health(/.*)?").from(operators),
                rule("/metrics(/.*)?").from(operators));
    }

    Rule ruleFor(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return ruleFor(path);
    }

    public Rule ruleFor(String path) {
        return rules.stream().filter(rule -> rule.fits(path)).findFirst().orElse(NOWHERE);
    }

    /** For submitting and reading, by anybody. */
    static Rule open() {
        return rule(".*").submits();
    }

    private static Rule rule(String path) {
        return new Rule(Pattern.compile(path), READ, Set.of(), true, true, request -> true, BodyLimit.FIELDS);
    }

    /**
     * @param permissions any one of them is enough; empty: anybody
     * @param refusesForgery whether a submission from another site ends here; else its page answers it
     * @param refusesStrangers whether the submission of somebody who is not signed in ends here; else its page asks them to
     *     sign in, and keeps what was typed
     * @param body how much may be sent
     */
    public record Rule(
            Pattern path,
            Set<String> methods,
            Set<Permission> permissions,
            boolean refusesForgery,
            boolean refusesStrangers,
            Predicate<HttpServletRequest> network,
            BodyLimit body) {

        Rule submits() {
            return new Rule(path, READ_AND_SUBMIT, permissions, refusesForgery, refusesStrangers, network, body);
        }

        Rule checksForgeryItself() {
            return new Rule(path, methods, permissions, false, refusesStrangers, network, body);
        }

        Rule only(Permission permission) {
            return only(EnumSet.of(permission));
        }

        Rule only(Set<Permission> some) {
            return new Rule(path, methods, some, refusesForgery, refusesStrangers, network, body);
        }

        Rule asksStrangersItself() {
            return new Rule(path, methods, permissions, refusesForgery, false, network, body);
        }

        Rule from(Predicate<HttpServletRequest> some) {
            return new Rule(path, methods, permissions, refusesForgery, refusesStrangers, some, body);
        }

        Rule takes(BodyLimit limit) {
            return new Rule(path, methods, permissions, refusesForgery, refusesStrangers, network, limit);
        }

        boolean fits(String address) {
            return path.matcher(address).matches();
        }

        boolean isForAnybody() {
            return permissions.isEmpty();
        }

        boolean admits(Account account) {
            return permissions.stream().anyMatch(account::may);
        }
    }
}
