package org.rejoinder.reader.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.CsrfGuard;
import org.rejoinder.http.ExceptionFilter;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.ratelimit.Allowance;
import org.rejoinder.reader.FormBody;
import org.rejoinder.reply.ReceivedEarlierException;
import org.rejoinder.reply.RejectionReason;
import org.rejoinder.reply.ReplyRateLimit;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.Submission;
import org.rejoinder.reply.SubmissionRejectedException;

/** Where submitted replies come in. Every reason not to take one ends in the form, with its status and its words. */
@ApplicationScoped
public class ReplySubmissionHandler {

    private static final Map<RejectionReason, Integer> STATUS = Map.of(
            RejectionReason.UNKNOWN_ARTICLE, HttpServletResponse.SC_NOT_FOUND,
            RejectionReason.REPLIES_CLOSED, HttpServletResponse.SC_FORBIDDEN,
            RejectionReason.ANSWERED_REPLY_NOT_PUBLIC, ResponseStatus.UNPROCESSABLE);

    private ReplySubmissionService replySubmissionService;
    private ReplyForm form;
    private CsrfGuard csrfGuard;
    private SubmissionOriginFactory submissionOriginFactory;
    private ReplyRateLimit replyRateLimit;
    private ClientAddress clients;
    private CurrentMessages currentMessages;

    protected ReplySubmissionHandler() {}

    @Inject
    public ReplySubmissionHandler(
            ReplySubmissionService replySubmissionService,
            ReplyForm form,
            CsrfGuard csrfGuard,
            SubmissionOriginFactory submissionOriginFactory,
            ReplyRateLimit replyRateLimit,
            ClientAddress clients,
            CurrentMessages currentMessages) {
        this.replySubmissionService = replySubmissionService;
        this.form = form;
        this.csrfGuard = csrfGuard;
        this.submissionOriginFactory = submissionOriginFactory;
        this.replyRateLimit = replyRateLimit;
        this.clients = clients;
        this.currentMessages = currentMessages;
    }

    /**
     * @return the token of the receipt; empty if the reply was not taken, and then the form says why, or if its writer goes
     *     on writing: they have chosen what to answer, or want to see how it will look
     * @throws ReceivedEarlierException if the same came in before, from elsewhere
     */
    Optional<String> receive(HttpServletRequest request, String article) {
        try {
            FormBody posted = FormBody.of(request);
            form.fill(posted);
            if (!csrfGuard.holds(request)) {
                refuse(HttpServletResponse.SC_FORBIDDEN, "reply.refused.cross-site");
            } else if (!posted.isUtf8()) {
                refuse(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "reply.refused.charset");
            } else if (posted.isMalformed()) {
                refuse(HttpServletResponse.SC_BAD_REQUEST, "reply.refused.malformed");
            } else if (form.isPreviewed()) {
                preview(article);
            } else if (!form.isChoice()) {
                return take(request, article);
            }
        } catch (FormBody.UnreadableBodyException e) {
            form.refuseUnread(e.status());
        }
        return Optional.empty();
    }

    /** Nothing but the comment need be there yet; what is there says what is wrong with it. */
    private void preview(String article) {
        try {
            replySubmissionService.check(form.submissionTo(article));
        } catch (ConstraintViolationException e) {
            e.getConstraintViolations().stream()
                    .filter(violation -> isMeant(violation.getPropertyPath().toString()))
                    .forEach(this::refuse);
        }
        if (form.problem("comment") == null) {
            form.preview();
        }
    }

    private boolean isMeant(String field) {
        return field.equals("comment") || form.isTyped(field);
    }

    private Optional<String> take(HttpServletRequest request, String article) {
        try {
            if (article.isBlank()) {
                throw new SubmissionRejectedException(RejectionReason.UNKNOWN_ARTICLE);
            }
            Submission submission = form.submissionTo(article);
            replySubmissionService.check(submission);
            Optional<Duration> wait =
                    replyRateLimit.take(clients.networkOf(request)).flatMap(Allowance::retryAfter);
            if (wait.isPresent()) {
                form.retryAfter(wait.get().toSeconds() + 1);
                refuse(ResponseStatus.TOO_MANY_REQUESTS, "reply.refused.rate");
                return Optional.empty();
            }
            return Optional.of(replySubmissionService.receive(submission, submissionOriginFactory.of(request)));
        } catch (ConstraintViolationException e) {
            e.getConstraintViolations().forEach(this::refuse);
        } catch (SubmissionRejectedException e) {
            refuse(STATUS.get(e.refusal()), "reply.refused." + e.refusal());
        } catch (ReceivedEarlierException e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever it is, it must not cost the words.
            form.retryAfter(ExceptionFilter.RETRY_AFTER_SECONDS);
            refuse(ExceptionFilter.statusOf(e), "reply.refused.failure");
        }
        return Optional.empty();
    }

    private void refuse(ConstraintViolation<?> violation) {
        form.refuse(
                ResponseStatus.UNPROCESSABLE,
                violation.getPropertyPath().toString(),
                currentMessages.current().refusal(violation.getMessageTemplate()));
    }

    private void refuse(int status, String words) {
        form.refuse(status, "", currentMessages.current().of(words));
    }
}
