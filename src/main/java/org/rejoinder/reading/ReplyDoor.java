package org.rejoinder.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.rejoinder.gate.ClientAddress;
import org.rejoinder.gate.Outage;
import org.rejoinder.gate.SameOrigin;
import org.rejoinder.gate.Throttle;
import org.rejoinder.people.KeyedDigest;
import org.rejoinder.people.RootKey;
import org.rejoinder.people.Writers;
import org.rejoinder.reply.NotTaken;
import org.rejoinder.reply.Origin;
import org.rejoinder.reply.Reception;
import org.rejoinder.reply.Refusal;
import org.rejoinder.reply.Submission;
import org.rejoinder.screening.Brake;
import org.rejoinder.settings.Settings;

/** Where submitted replies come in. Every reason not to take one ends in the form, with its status and its words. */
@ApplicationScoped
public class ReplyDoor {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY_REQUESTS = 429;

    /** What one reply costs of its network's allowance while the brake is on. */
    private static final int WHILE_BRAKING = 3;

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.rejoinder.messages");
    private static final Map<Refusal, Integer> STATUS = Map.of(
            Refusal.UNKNOWN_ARTICLE, HttpServletResponse.SC_NOT_FOUND,
            Refusal.REPLIES_CLOSED, HttpServletResponse.SC_FORBIDDEN,
            Refusal.ANSWERED_REPLY_NOT_PUBLIC, UNPROCESSABLE);

    private static final Map<PostedForm.Unreadable, Integer> UNREADABLE = Map.of(
            PostedForm.Unreadable.TOO_LARGE, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
            PostedForm.Unreadable.NO_FORM, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
            PostedForm.Unreadable.BROKEN_OFF, HttpServletResponse.SC_REQUEST_TIMEOUT);

    private Reception reception;
    private ReplyForm form;
    private SameOrigin sameOrigin;
    private ClientAddress clients;
    private Writers writers;
    private Brake brake;
    private KeyedDigest networks;
    private Optional<Throttle> throttle;

    protected ReplyDoor() {}

    @Inject
    public ReplyDoor(
            Reception reception,
            ReplyForm form,
            SameOrigin sameOrigin,
            ClientAddress clients,
            Writers writers,
            Brake brake,
            RootKey root,
            Settings settings) {
        this.reception = reception;
        this.form = form;
        this.sameOrigin = sameOrigin;
        this.clients = clients;
        this.writers = writers;
        this.brake = brake;
        this.networks = new KeyedDigest(root, "network of a reply");
        this.throttle = settings.replyRate().map(Throttle::new);
    }

    /** @return the token of the receipt; empty if the reply was not taken, and then the form says why */
    Optional<String> receive(HttpServletRequest request, String article) {
        try {
            PostedForm posted = PostedForm.of(request);
            form.fill(posted);
            if (!sameOrigin.holds(request)) {
                refuse(HttpServletResponse.SC_FORBIDDEN, "reply.refused.cross-site");
            } else if (!posted.isUtf8()) {
                refuse(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "reply.refused.charset");
            } else if (posted.isMalformed()) {
                refuse(HttpServletResponse.SC_BAD_REQUEST, "reply.refused.malformed");
            } else {
                return take(request, article);
            }
        } catch (PostedForm.CannotRead e) {
            form.refuseUnread(UNREADABLE.get(e.why()));
        }
        return Optional.empty();
    }

    private Optional<String> take(HttpServletRequest request, String article) {
        try {
            Submission submission = form.submissionTo(article);
            reception.check(submission);
            Optional<Duration> wait = throttle.flatMap(limit -> take(limit, request, submission));
            if (wait.isPresent()) {
                form.retryAfter(wait.get().toSeconds() + 1);
                refuse(TOO_MANY_REQUESTS, "reply.refused.rate");
                return Optional.empty();
            }
            return Optional.of(reception.receive(submission, originOf(request)));
        } catch (ConstraintViolationException e) {
            e.getConstraintViolations()
                    .forEach(violation -> form.refuse(
                            UNPROCESSABLE, violation.getPropertyPath().toString(), violation.getMessage()));
        } catch (NotTaken e) {
            refuse(STATUS.get(e.refusal()), "reply.refused." + e.refusal());
        } catch (RuntimeException e) {
            // Whatever it is, it must not cost the words.
            form.retryAfter(Outage.RETRY_AFTER_SECONDS);
            refuse(Outage.statusOf(e), "reply.refused.failure");
        }
        return Optional.empty();
    }

    /** Each network and each writer may send so much; while a wave comes in, a network only a part of it. */
    private Optional<Duration> take(Throttle limit, HttpServletRequest request, Submission submission) {
        int cost = brake.since().isPresent() ? WHILE_BRAKING : 1;
        return limit.take(networks.hexOf(clients.networkOf(request).toString()), cost)
                .or(() -> writers.keyOf(submission.email()).flatMap(limit::take));
    }

    private Origin originOf(HttpServletRequest request) {
        String browser = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return new Origin(Optional.of(clients.of(request)), browser);
    }

    private void refuse(int status, String words) {
        form.refuse(status, "", WORDS.getString(words));
    }
}
