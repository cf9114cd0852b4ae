package org.rejoinder.webmention.receive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.jsoup.nodes.Document;
import org.rejoinder.outbound.ForbiddenAddressException;
import org.rejoinder.webmention.WebmentionClient;
import org.rejoinder.webmention.WebmentionPage;

/** Looks whether a page links to an article (Webmention, 3.2.2), and what it says of itself. */
@ApplicationScoped
class WebmentionVerifier {

    @Inject
    private WebmentionClient client;

    @Inject
    private Clock clock;

    WebmentionCheck check(URI source, URI target) {
        try {
            WebmentionPage page = client.get(source);
            if (page.isThere()) {
                return read(source, target, page);
            }
            if (page.isGone()) {
                return WebmentionCheck.refused(WebmentionProblem.GONE);
            }
            return page.isBusy() ? WebmentionCheck.later() : WebmentionCheck.refused(WebmentionProblem.UNREACHABLE);
        } catch (ForbiddenAddressException e) {
            // Told as if nobody had answered: what is in our own network is nobody's business
            return WebmentionCheck.refused(WebmentionProblem.UNREACHABLE);
        } catch (IOException e) {
            return WebmentionCheck.later();
        }
    }

    private WebmentionCheck read(URI source, URI target, WebmentionPage page) {
        var links = new SourceLinks(target);
        try {
            if (page.isHtml()) {
                Document document = page.html();
                return links.isIn(document)
                        ? WebmentionCheck.found(new MentionReader(links, clock.instant()).read(source, document))
                        : WebmentionCheck.refused(WebmentionProblem.NO_LINK);
            }
            if (page.type().equals("text/plain")) {
                return plain(source, links.isInText(page.text()));
            }
            return isJson(page.type())
                    ? plain(source, links.isInJson(page.text()))
                    : WebmentionCheck.refused(WebmentionProblem.TYPE);
        } catch (IOException e) {
            return WebmentionCheck.refused(WebmentionProblem.TYPE);
        }
    }

    private static WebmentionCheck plain(URI source, boolean isLinked) {
        return isLinked
                ? WebmentionCheck.found(MentionReader.nameless(source))
                : WebmentionCheck.refused(WebmentionProblem.NO_LINK);
    }

    private static boolean isJson(String type) {
        return type.equals("application/json") || type.startsWith("application/") && type.endsWith("+json");
    }
}
