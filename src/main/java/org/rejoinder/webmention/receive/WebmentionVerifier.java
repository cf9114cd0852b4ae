package org.rejoinder.webmention.receive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
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

    /** @param targets of which it has to link to one: that which was named last, and that which it was found to link to before */
    WebmentionCheck check(URI source, List<URI> targets) {
        try {
            WebmentionPage page = client.get(source);
            if (page.isThere()) {
                return read(source, targets, page);
            }
            if (page.isGone()) {
                return WebmentionCheck.refused(WebmentionProblem.GONE);
            }
            return page.isBusy() ? WebmentionCheck.later() : WebmentionCheck.refused(WebmentionProblem.UNREACHABLE);
        } catch (ForbiddenAddressException e) {
            // As if nobody had answered, and tried as often: what is in our own network is nobody's business
            return WebmentionCheck.later();
        } catch (IOException e) {
            return WebmentionCheck.later();
        }
    }

    private WebmentionCheck read(URI source, List<URI> targets, WebmentionPage page) {
        WebmentionCheck check = WebmentionCheck.refused(WebmentionProblem.NO_LINK);
        for (URI target : targets) {
            check = read(source, target, page);
            if (check.content() != null) {
                return check;
            }
        }
        return check;
    }

    private WebmentionCheck read(URI source, URI target, WebmentionPage page) {
        var links = new SourceLinks(target);
        try {
            if (page.isHtml()) {
                Document document = page.html();
                return links.isIn(document)
                        ? WebmentionCheck.found(
                                new MentionReader(links, clock.instant()).read(source, document), target)
                        : WebmentionCheck.refused(WebmentionProblem.NO_LINK);
            }
            if (page.type().equals("text/plain")) {
                return plain(source, target, links.isInText(page.text()));
            }
            return isJson(page.type())
                    ? plain(source, target, links.isInJson(page.text()))
                    : WebmentionCheck.refused(WebmentionProblem.TYPE);
        } catch (IOException e) {
            return WebmentionCheck.refused(WebmentionProblem.TYPE);
        }
    }

    private static WebmentionCheck plain(URI source, URI target, boolean isLinked) {
        return isLinked
                ? WebmentionCheck.found(MentionReader.nameless(source), target)
                : WebmentionCheck.refused(WebmentionProblem.NO_LINK);
    }

    private static boolean isJson(String type) {
        return type.equals("application/json") || type.startsWith("application/") && type.endsWith("+json");
    }
}
