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
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Permission;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.SignedTokens;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;
import org.rejoinder.mail.SmtpCapabilities;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.audit.DataRequests;
import org.rejoinder.moderation.writer.Erasure;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.settings.Settings;

/**
 * All that is kept about somebody who writes here, for them: found by a link that was mailed to their address, or opened
 * at the desk by an administrator whom they have asked in writing.
 */
@ApplicationScoped
public class DataSubjectService {

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
    public record Subject(Commenter writer, Optional<Account> by) {}

    @Inject
    private Commenters commenters;

    @Inject
    private Accounts accounts;

    @Inject
    private Replies replies;

    @Inject
    private WriterActions writerActions;

    @Inject
    private Erasure erasure;

    @Inject
    private DataRequests requests;

    @Inject
    private Outbox outbox;

    @Inject
    private SignedTokens signedTokens;

    @Inject
    private CurrentMessages currentMessages;

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
        commenters.with(address).filter(commenter -> !address.isNowhere()).ifPresent(commenter -> {
            String link = settings.site() + addressFor(String.valueOf(commenter.id()), GOOD_FOR);
            outbox.put(
                    commenter,
                    List.of(),
                    MailMessage.worded(currentMessages.current(), "my-data", link, GOOD_FOR.toHours()));
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
        return commenters.with(address).map(commenter -> {
            requests.record(by, why);
            return addressFor(commenter.id() + "-" + by.id(), GOOD_FOR_AT_THE_DESK);
        });
    }

    private String addressFor(String about, Duration goodFor) {
        return "/my-data/" + signedTokens.issue(KIND, about, clock.instant().plus(goodFor));
    }

    /** Empty if the link is not, or no longer, good for anything. */
    @Transactional
    public Optional<Subject> byTicket(String ticket) {
        Matcher about =
                ABOUT.matcher(signedTokens.open(KIND, ticket, clock.instant()).orElse(""));
        if (!about.matches()) {
            return Optional.empty();
        }
        Optional<Account> by = Optional.ofNullable(about.group(2)).flatMap(id -> accounts.with(Long.parseLong(id)));
        boolean atTheDesk = about.group(2) != null;
        boolean stillAdministers = by.filter(account -> account.may(Permission.ANSWER_DATA_REQUESTS))
                .isPresent();
        return commenters
                .with(Long.parseLong(about.group(1)))
                .filter(commenter -> !atTheDesk || stillAdministers)
                .map(commenter -> new Subject(commenter, by));
    }

    /** Newest first. */
    @Transactional
    public List<Reply> repliesOf(Commenter commenter, long below, int most) {
        return replies.by(commenter, below, most);
    }

    /** Those of these replies that are theirs. */
    @Transactional
    public void withdraw(Commenter commenter, Collection<Long> some) {
        List<Long> theirs = replies.numbersBy(commenter, Integer.MAX_VALUE);
        writerActions.withdraw(some.stream().filter(theirs::contains).toList(), Channel.MY_DATA);
    }

    public void eraseAll(Subject subject) {
        erasure.everythingBy(subject.writer().id(), subject.by());
    }

    Instant now() {
        return clock.instant();
    }
}
