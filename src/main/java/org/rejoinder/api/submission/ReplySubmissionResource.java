package org.rejoinder.api.submission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.IdempotencyKeyFilter;
import org.rejoinder.api.JsonBody;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.RateLimitFields;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.CsrfGuard;
import org.rejoinder.http.Problem;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.ratelimit.Allowance;
import org.rejoinder.reply.ReceivedEarlierException;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyRateLimit;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.Submission;
import org.rejoinder.reply.SubmissionOrigin;
import org.rejoinder.reply.SubmissionRejectedException;
import org.rejoinder.reply.origin.KeyReusedException;

/**
 * {@code POST /api/v1/articles/{slug}/replies}: a reply comes in. It takes JSON alone, which no page of another site can send
 * without asking first, and that is refused ({@link org.rejoinder.api.CrossOriginFilter}).
 */
@Path("/articles/{slug}/replies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ReplySubmissionResource {

    private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7e]{1,200}");

    @Inject
    private ReplySubmissionService replySubmissionService;

    @Inject
    private ReplyRateLimit replyRateLimit;

    @Inject
    private Replies replies;

    @Inject
    private SubmissionProblems problems;

    @Inject
    private ClientAddress clients;

    @Inject
    private CsrfGuard csrfGuard;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private ApiLinks links;

    @POST
    public Response submit(
            @PathParam("slug") String slug,
            @HeaderParam(IdempotencyKeyFilter.HEADER) String key,
            @Context HttpServletRequest request) {
        if (!csrfGuard.holds(request)) {
            throw new ProblemException(
                    new Problem(HttpServletResponse.SC_FORBIDDEN, "Pages of other sites cannot send replies."));
        }
        if (slug.isBlank()) {
            throw ProblemException.notFound("article");
        }
        SubmissionOrigin origin = origin(request, key);
        Submission submission = NewReply.read(JsonBody.of(request)).to(slug);
        try {
            replySubmissionService.check(submission);
            Optional<String> repeated = replySubmissionService.repeated(submission, origin);
            if (repeated.isPresent()) {
                return taken(repeated.get(), Map.of());
            }
            Map<String, String> limits = pay(request);
            return taken(replySubmissionService.receive(submission, origin), limits);
        } catch (ConstraintViolationException e) {
            throw problems.of(e);
        } catch (SubmissionRejectedException e) {
            throw problems.of(e, slug);
        } catch (ReceivedEarlierException e) {
            throw problems.receivedEarlier();
        } catch (KeyReusedException e) {
            throw problems.keyReused();
        }
    }

    private SubmissionOrigin origin(HttpServletRequest request, String key) {
        if (key != null && !KEYS.matcher(key).matches()) {
            throw ProblemException.invalid(
                    IdempotencyKeyFilter.HEADER, "From 1 to 200 characters of ASCII, without spaces.");
        }
        String program =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        return new SubmissionOrigin(Optional.of(clients.of(request)), program, "", key == null ? "" : key);
    }

    /** @return what is left to the network */
    private Map<String, String> pay(HttpServletRequest request) {
        Optional<Allowance> allowance = replyRateLimit.take(clients.networkOf(request));
        Map<String, String> limits =
                allowance.map(each -> RateLimitFields.of("replies", each)).orElse(Map.of());
        if (allowance.flatMap(Allowance::retryAfter).isPresent()) {
            throw new ProblemException(
                    new Problem(
                            ResponseStatus.TOO_MANY_REQUESTS,
                            currentMessages.current().of("reply.refused.rate")),
                    limits);
        }
        return limits;
    }

    /** @param limits empty for what was paid for before */
    private Response taken(String token, Map<String, String> limits) {
        Reply reply = replies.byReceipt(token).orElseThrow();
        SubmittedReply submitted = SubmittedReply.of(token, reply.stateForWriter(), currentMessages.current(), links);
        Response.ResponseBuilder answer = Response.accepted(submitted)
                .location(URI.create(submitted.receipt()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        limits.forEach(answer::header);
        return answer.build();
    }
}
