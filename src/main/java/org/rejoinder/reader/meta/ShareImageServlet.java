package org.rejoinder.reader.meta;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.Redirects;
import org.rejoinder.ratelimit.RateLimiter;
import org.rejoinder.settings.RateLimit;
import org.rejoinder.socialimage.ShareImage;
import org.rejoinder.socialimage.ShareImageRenderer;

/**
 * {@code /cards/{slug}-0123456789abcdef.png}: the card of an article; without a slug that of the site. An address never
 * means another picture: that of a former card leads to the present one. What nobody can read has none.
 */
@WebServlet("/cards/*")
public class ShareImageServlet extends HttpServlet {

    private static final Pattern NAME = Pattern.compile("(?:([^/]+)-)?([0-9a-f]{16})\\.png");

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    /** More than those who look at links that are passed on need, of each network: drawing takes a tenth of a second. */
    private static final RateLimit RATE = new RateLimit(60, Duration.ofMinutes(1));

    /** Seconds. */
    private static final int RETRY_AFTER = 10;

    private final transient RateLimiter rateLimiter = new RateLimiter(RATE);

    private final transient Articles articles;
    private final transient ShareImages shareImages;
    private final transient ShareImageRenderer press;
    private final transient ClientAddress clients;

    @Inject
    public ShareImageServlet(
            Articles articles, ShareImages shareImages, ShareImageRenderer press, ClientAddress clients) {
        this.articles = articles;
        this.shareImages = shareImages;
        this.press = press;
        this.clients = clients;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher name = NAME.matcher(PathTail.of(request));
        if (!name.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (name.group(1) == null) {
            Optional<ShareImage> card = shareImages.siteCard();
            answer(card, card.map(ShareImages::address).orElse(""), request, response);
        } else {
            Optional<Article> article = articles.published(name.group(1))
                    .or(() -> articles.movedFrom(name.group(1)).filter(Article::isPublished));
            Optional<ShareImage> card = article.flatMap(shareImages::card);
            String address = card.map(
                            found -> ShareImages.address(article.orElseThrow().slug(), found))
                    .orElse("");
            answer(card, address, request, response);
        }
    }

    /** @param address of the card as it is now */
    private void answer(
            Optional<ShareImage> card, String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (card.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!request.getRequestURI().equals(address)) {
            Redirects.found(response, address);
        } else {
            send(card.get(), request, response);
        }
    }

    private void send(ShareImage shareImage, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean mayDraw = press.isPrinted(shareImage)
                || rateLimiter.take(clients.networkOf(request).toString()).isEmpty();
        Optional<byte[]> printed = mayDraw ? press.print(shareImage) : Optional.empty();
        if (printed.isEmpty()) {
            response.setHeader("Retry-After", String.valueOf(RETRY_AFTER));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            byte[] png = printed.get();
            response.setHeader("Cache-Control", FOR_GOOD);
            response.setContentType("image/png");
            response.setContentLength(png.length);
            response.getOutputStream().write(png);
        }
    }
}
