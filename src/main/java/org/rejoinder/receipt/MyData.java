package org.rejoinder.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.mail.Mail;
import org.rejoinder.mail.Outbox;
import org.rejoinder.mail.SmtpCapabilities;
import org.rejoinder.masthead.Wordings;
import org.rejoinder.moderation.DataRequests;
import org.rejoinder.moderation.Door;
import org.rejoinder.moderation.Erasure;
import org.rejoinder.moderation.Voice;
import org.rejoinder.people.Account;
import org.rejoinder.people.Accounts;
import org.rejoinder.people.EmailAddress;
import org.rejoinder.people.Permission;
import org.rejoinder.people.Tickets;
import org.rejoinder.people.Writer;
import org.rejoinder.people.Writers;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.settings.Settings;

/**
 * All that is kept about somebody who writes here, for them: found by a link that was mailed to their address, or opened
 * at the desk by an administrator whom they have asked in writing.
 */
@ApplicationScoped
public class MyData {

    private static final String KIND = "my-data";
    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final Duration GOOD_FOR_AT_THE_DESK = Duration.ofHours(1);

    /** The number of a writer; behind it that of the account which does it for them. */
    private static final Pattern ABOUT = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

    /**
     * Whose data it is.
     *
     * @param by who looks at it for them at the desk
     */
    public record Subject(Writer writer, Optional<Account> by) {}

    @Inject
    private Writers writers;

    @Inject
    private Accounts accounts;

    @Inject
    private Replies replies;

    @Inject
    private Voice voice;

    @Inject
    private Erasure erasure;

    @Inject
    private DataRequests requests;

    @Inject
    private Outbox outbox;

    @Inject
    private Tickets tickets;

    @Inject
    private Wordings wordings;

    @Inject
    private SmtpCapabilities capabilities;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Whether the mail server takes this address, unless it is known that it does not; a matter of its letters alone. */
    public boolean isMailable(EmailAddress address) {
        return capabilities.takes(address).orElse(true);
    }

    /** A mail with the link goes to the address, if anybody has written with it; else nothing happens. */
    @Transactional
    public void mailTo(EmailAddress address) {
        writers.with(address).filter(writer -> !address.isNowhere()).ifPresent(writer -> {
            String link = settings.site() + addressFor(String.valueOf(writer.id()), GOOD_FOR);
            outbox.put(writer, List.of(), Mail.worded(wordings.current(), "my-data", link, GOOD_FOR.toHours()));
        });
    }

    /**
     * For a written request; the audit keeps who opened it and why.
     *
     * @return the address of the page; empty if nobody has written with this address
     * @throws DataAccessDeniedException if this account may not
     */
    @Transactional
    public Optional<String> openFor(EmailAddress address, Account by, String why) {
        if (!by.may(Permission.ANSWER_DATA_REQUESTS)) {
            throw new DataAccessDeniedException();
        }
        return writers.with(address).map(writer -> {
            requests.record(by, why);
            return addressFor(writer.id() + "-" + by.id(), GOOD_FOR_AT_THE_DESK);
        });
    }

    private String addressFor(String about, Duration goodFor) {
        return "/my-data/" + tickets.issue(KIND, about, clock.instant().plus(goodFor));
    }

    /** Empty if the link is not, or no longer, good for anything. */
    @Transactional
    public Optional<Subject> behind(String ticket) {
        Matcher about =
                ABOUT.matcher(tickets.open(KIND, ticket, clock.instant()).orElse(""));
        if (!about.matches()) {
            return Optional.empty();
        }
        Optional<Account> by = Optional.ofNullable(about.group(2)).flatMap(id -> accounts.with(Long.parseLong(id)));
        boolean atTheDesk = about.group(2) != null;
        boolean stillAdministers = by.filter(account -> account.may(Permission.ANSWER_DATA_REQUESTS))
                .isPresent();
        return writers.with(Long.parseLong(about.group(1)))
                .filter(writer -> !atTheDesk || stillAdministers)
                .map(writer -> new Subject(writer, by));
    }

    /** Newest first. */
    @Transactional
    public List<Reply> repliesOf(Writer writer, long below, int most) {
        return replies.by(writer, below, most);
    }

    /** Those of these replies that are theirs. */
    @Transactional
    public void withdraw(Writer writer, Collection<Long> some) {
        List<Long> theirs = replies.numbersBy(writer, Integer.MAX_VALUE);
        voice.withdraw(some.stream().filter(theirs::contains).toList(), Door.MY_DATA);
    }

    public void eraseAll(Subject subject) {
        erasure.everythingBy(subject.writer().id(), subject.by());
    }

    Instant now() {
        return clock.instant();
    }
}
