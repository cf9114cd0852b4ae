package org.rejoinder.reader.writer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.ExceptionFilter;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.moderation.ConcurrentDecisionException;
import org.rejoinder.moderation.TooLateException;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.ratelimit.Allowance;
import org.rejoinder.reader.FormBody;
import org.rejoinder.reader.reply.NotifyField;
import org.rejoinder.reader.reply.SubmissionOriginFactory;
import org.rejoinder.receipt.NotificationPreferences;
import org.rejoinder.receipt.Verification;
import org.rejoinder.reply.AppealInput;
import org.rejoinder.reply.Rendered;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyEdit;
import org.rejoinder.reply.ReplyRateLimit;
import org.rejoinder.reply.Submission;

/** The forms of a receipt. What cannot be done says why on the page, with every word still in its field. */
@RequestScoped
public class ReceiptFormHandler {

    @Inject
    private ReceiptPage page;

    @Inject
    private ReceiptForm input;

    @Inject
    private ReceiptMailForm mail;

    @Inject
    private WriterActions writerActions;

    @Inject
    private Verification verification;

    @Inject
    private NotificationPreferences notificationPreferences;

    @Inject
    private ReplyRateLimit replyRateLimit;

    @Inject
    private ClientAddress clients;

    @Inject
    private SubmissionOriginFactory submissionOriginFactory;

    @Inject
    private Validator validator;

    /** @return what was done; empty if nothing was, and then the page says why */
    Optional<String> receive(FormBody posted, boolean ours, HttpServletRequest request) {
        input.fill(posted);
        if (!ours) {
            return input.refuse(HttpServletResponse.SC_FORBIDDEN, "reply.refused.cross-site");
        }
        if (!posted.isUtf8() || posted.isMalformed()) {
            return input.refuse(HttpServletResponse.SC_BAD_REQUEST, "reply.refused.malformed");
        }
        try {
            return switch (posted.field("act")) {
                case "verify" -> verify();
                case "mail" -> mail();
                case "tell" -> tell(posted);
                case "revise" -> revise(request);
                case "appeal" -> appeal(request);
                case "withdraw" -> withdraw();
                case "address" -> correctAddress(request);
                default -> input.refuse(HttpServletResponse.SC_BAD_REQUEST, "receipt.refused.unknown");
            };
        } catch (ConcurrentDecisionException e) {
            return input.refuse(HttpServletResponse.SC_CONFLICT, "receipt.refused.overtaken");
        } catch (TooLateException e) {
            return input.refuse(HttpServletResponse.SC_CONFLICT, "receipt.refused.late");
        } catch (RuntimeException e) {
            input.retryAfter(ExceptionFilter.RETRY_AFTER_SECONDS);
            return input.refuse(ExceptionFilter.statusOf(e), "reply.refused.failure");
        }
    }

    private Optional<String> verify() {
        return verification.verify(page.reply().id(), mail.getProof())
                ? Optional.of("verified")
                : input.refuse(HttpServletResponse.SC_CONFLICT, "receipt.refused.proof");
    }

    /** Whether it may be asked for depends on this reply alone, and whether a mail leaves nobody is told. */
    private Optional<String> mail() {
        Reply reply = page.reply();
        if (!verification.isMailable(reply).orElse(true)) {
            return input.refuse(ResponseStatus.UNPROCESSABLE, "receipt.letters.impossible");
        }
        if (reply.isProven()) {
            return input.refuse(HttpServletResponse.SC_CONFLICT, "receipt.refused.mail");
        }
        if (!replyRateLimit.takeMail(reply.id())) {
            return input.refuse(ResponseStatus.TOO_MANY_REQUESTS, "receipt.refused.mail");
        }
        verification.sendAgain(reply.id());
        return Optional.of("mailed");
    }

    /** What the browser keeps, if that was wished for. */
    Optional<String> proofToKeep(FormBody posted) {
        return posted.field("keep").isEmpty() || !posted.field("act").equals("verify")
                ? Optional.empty()
                : verification.proofForBrowser(page.reply().id());
    }

    private Optional<String> tell(FormBody posted) {
        boolean decisions = !posted.field("decisions").isEmpty();
        notificationPreferences.tell(page.reply().id(), NotifyField.parse(posted.field("tells")), decisions);
        return Optional.of("told");
    }

    private Optional<String> revise(HttpServletRequest request) {
        ReplyEdit replyEdit = input.edit();
        Map<String, String> problems = replyEdit.problems(validator);
        if (!problems.isEmpty()) {
            return input.refuse(ResponseStatus.UNPROCESSABLE, problems);
        }
        return paidFor(request, () -> {
            Map<String, String> unseen = replyEdit.problems(validator, Rendered.class);
            if (!unseen.isEmpty()) {
                return input.refuse(ResponseStatus.UNPROCESSABLE, unseen);
            }
            boolean unchanged = replyEdit.isSaidBy(page.reply());
            writerActions.revise(input.shown(), replyEdit, submissionOriginFactory.of(request));
            if (unchanged) {
                return input.refuse(ResponseStatus.UNPROCESSABLE, "receipt.unchanged");
            }
            return Optional.of(page.isRejected() ? "resubmitted" : "revised");
        });
    }

    private Optional<String> appeal(HttpServletRequest request) {
        var appeal = new AppealInput(input.getAppeal());
        Map<String, String> problems = appeal.problems(validator);
        if (!problems.isEmpty()) {
            return input.refuse(ResponseStatus.UNPROCESSABLE, problems);
        }
        return paidFor(request, () -> {
            writerActions.appeal(input.shown(), appeal.words());
            return Optional.of("appealed");
        });
    }

    /** Words take of what their network may send. */
    private Optional<String> paidFor(HttpServletRequest request, Supplier<Optional<String>> act) {
        Optional<Duration> wait =
                replyRateLimit.take(clients.networkOf(request)).flatMap(Allowance::retryAfter);
        if (wait.isPresent()) {
            input.retryAfter(wait.get().toSeconds() + 1);
            return input.refuse(ResponseStatus.TOO_MANY_REQUESTS, "reply.refused.rate");
        }
        return act.get();
    }

    private Optional<String> correctAddress(HttpServletRequest request) {
        Optional<ConstraintViolation<Submission>> problem = Submission.problem(validator, "email", input.getEmail());
        if (problem.isPresent()) {
            return input.refuse(
                    ResponseStatus.UNPROCESSABLE, Map.of("email", problem.get().getMessageTemplate()));
        }
        if (!page.getChoices().correctAddress()) {
            throw new TooLateException();
        }
        return paidFor(request, () -> {
            if (!replyRateLimit.takeMail(page.reply().id())) {
                return input.refuse(ResponseStatus.TOO_MANY_REQUESTS, "receipt.refused.mail");
            }
            writerActions.correctAddress(
                    input.shown(), EmailAddress.parse(input.getEmail()).orElseThrow());
            verification.sendAgain(page.reply().id());
            return Optional.of("corrected");
        });
    }

    private Optional<String> withdraw() {
        writerActions.withdraw(page.reply().id(), Channel.RECEIPT);
        return Optional.of("withdrawn");
    }
}
