package org.rejoinder.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.i18n.Messages;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.moderation.writer.AppealedDecision;
import org.rejoinder.moderation.writer.Appeals;
import org.rejoinder.moderation.writer.WriterPermissions;
import org.rejoinder.reply.ReceiptMailer;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.settings.Settings;

/** What a writer is told once it is decided whether their reply is published: no word of it, and why if it is not. */
@ApplicationScoped
class DecisionMail {

    @Inject
    private ReceiptMailer receipts;

    @Inject
    private Unsubscription unsubscription;

    @Inject
    private Appeals appeals;

    @Inject
    private StatementsOfReasons statements;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    MailMessage about(Reply reply) {
        Messages words = currentMessages.current();
        String title = reply.article().title();
        String receipt = receipts.addressOf(reply);
        String stop = unsubscription.addressFor(reply);
        MailMessage mail = reply.state() == ReplyState.PUBLISHED
                ? MailMessage.worded(
                        words, "decision.published", title, settings.site() + "/replies/" + reply.id(), receipt, stop)
                : MailMessage.worded(
                        words, "decision.rejected", title, grounds(reply, words), next(reply, receipt, words), stop);
        return mail.inThread("reply-" + reply.id()).stoppedAt(stop);
    }

    private String grounds(Reply reply, Messages words) {
        Optional<AppealedDecision> upheld = isInSilence(reply) ? appeals.against(reply) : Optional.empty();
        var grounds = new StringBuilder();
        reply.rule()
                .or(() -> upheld.map(AppealedDecision::rule))
                .ifPresent(rule -> grounds.append(words.letter("decision.rule", rule)));
        reply.reason()
                .or(() -> upheld.map(AppealedDecision::reason))
                .ifPresent(reason -> grounds.append(words.letter("decision.reason", reason)));
        statements.about(reply).ifPresent(statement -> grounds.append(howDecided(statement, words)));
        return grounds.toString();
    }

    /** As on the page of the reply. */
    private static String howDecided(StatementOfReasons statement, Messages words) {
        return Stream.of(
                                Optional.of("decision.at"),
                                Optional.of("decision.illegal").filter(unused -> statement.illegal()),
                                Optional.of("decision.noticed." + statement.noticed())
                                        .filter(unused -> statement.noticed() != StatementOfReasons.Noticed.UNKNOWN),
                                Optional.of("decision.by." + statement.by()),
                                Optional.of("decision.scope"))
                        .flatMap(Optional::stream)
                        .map(key -> words.letter(key, words.full(statement.at())))
                        .collect(Collectors.joining(" "))
                + "\n\n";
    }

    /** Whether an appeal was turned down without another word: what was said first is the reason then. */
    private static boolean isInSilence(Reply reply) {
        return reply.rule().isEmpty() && reply.reason().isEmpty();
    }

    private String next(Reply reply, String receipt, Messages words) {
        boolean revisable = WriterPermissions.about(reply, clock.instant()).revise();
        return (revisable ? words.letter("decision.revise", receipt) : "")
                + words.letter(reply.appealOf().isEmpty() ? "decision.appeal" : "decision.final", receipt);
    }
}
