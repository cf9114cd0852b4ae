package org.rejoinder.reader.webmention;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.ExceptionFilter;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.ratelimit.RateLimiter;
import org.rejoinder.ratelimit.RateLimiters;
import org.rejoinder.settings.RateLimit;
import org.rejoinder.settings.Settings;
import org.rejoinder.webmention.WebmentionUrl;
import org.rejoinder.webmention.receive.WebmentionIntake;
import org.rejoinder.webmention.receive.WebmentionRefusedException;

/** Looks at two addresses as they are typed, and passes on what may be a webmention. */
@ApplicationScoped
class WebmentionReceiver {

    private static final RateLimit OF_A_NETWORK = new RateLimit(60, Duration.ofMinutes(10));
    private static final RateLimit OF_A_HOST = new RateLimit(60, Duration.ofHours(1));

    @Inject
    private WebmentionTargets targets;

    @Inject
    private WebmentionIntake intake;

    @Inject
    private ClientAddress clients;

    /** Where replies are not limited, these are not either. */
    @Inject
    private Settings settings;

    @Inject
    private RateLimiters limiters;

    private RateLimiter networks;
    private RateLimiter hosts;

    @PostConstruct
    void prepare() {
        networks = limiters.of("webmentions-of-network", OF_A_NETWORK);
        hosts = limiters.of("webmentions-of-host", OF_A_HOST);
    }

    WebmentionAnswer receive(HttpServletRequest request, String sourceTyped, String targetTyped) {
        Optional<URI> source = WebmentionUrl.parse(sourceTyped);
        Optional<URI> target = WebmentionUrl.parse(targetTyped);
        if (source.isEmpty()) {
            return WebmentionAnswer.refused("source", "webmention.problem.source");
        }
        if (target.isEmpty()) {
            return WebmentionAnswer.refused("target", "webmention.problem.target");
        }
        if (source.equals(target)) {
            return WebmentionAnswer.refused("source", "webmention.problem.same");
        }
        if (targets.isOwn(source.get())) {
            return WebmentionAnswer.refused("source", "webmention.problem.own");
        }
        return targets.articleAt(target.get())
                .map(article -> receive(request, source.get(), target.get(), article))
                .orElseGet(() -> WebmentionAnswer.refused("target", "webmention.problem.article"));
    }

    private WebmentionAnswer receive(HttpServletRequest request, URI source, URI target, Article article) {
        Optional<Duration> wait = settings.replyRate()
                .flatMap(limited -> networks.take(clients.networkOf(request)).or(() -> hosts.take(source.getHost())));
        if (wait.isPresent()) {
            return WebmentionAnswer.later(ResponseStatus.TOO_MANY_REQUESTS, "webmention.problem.rate", wait.get());
        }
        try {
            return WebmentionAnswer.taken(intake.receive(source, target, article));
        } catch (WebmentionRefusedException e) {
            return switch (e.reason()) {
                case BUSY ->
                    WebmentionAnswer.later(
                            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                            "webmention.problem.rate",
                            Duration.ofSeconds(ExceptionFilter.RETRY_AFTER_SECONDS));
                case CLOSED -> WebmentionAnswer.refused("target", "webmention.problem.closed");
                case ERASED -> WebmentionAnswer.refused("source", "webmention.problem.erased");
            };
        }
    }
}
