package org.rejoinder.reading;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.card.Card;
import org.rejoinder.card.CardPress;
import org.rejoinder.gate.Redirect;
import org.rejoinder.gate.Rest;

/**
 * {@code /cards/{slug}-0123456789abcdef.png}: the card of an article; without a slug that of the site. An address never
 * means another picture: that of a former card leads to the present one. What nobody can read has none.
 */
@WebServlet("/cards/*")
public class CardAddress extends HttpServlet {

    private static final Pattern NAME = Pattern.compile("(?:([^/]+)-)?([0-9a-f]{16})\\.png");

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final transient Articles articles;
    private final transient Cards cards;
    private final transient CardPress press;

    @Inject
    public CardAddress(Articles articles, Cards cards, CardPress press) {
        this.articles = articles;
        this.cards = cards;
        this.press = press;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher name = NAME.matcher(Rest.of(request));
        if (!name.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (name.group(1) == null) {
            Optional<Card> card = cards.siteCard();
            answer(card, card.map(Cards::address).orElse(""), request, response);
        } else {
            Optional<Article> article = articles.published(name.group(1))
                    .or(() -> articles.movedFrom(name.group(1)).filter(Article::isPublished));
            Optional<Card> card = article.flatMap(cards::card);
            String address = card.map(
                            found -> Cards.address(article.orElseThrow().slug(), found))
                    .orElse("");
            answer(card, address, request, response);
        }
    }

    /** @param address of the card as it is now */
    private void answer(Optional<Card> card, String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (card.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!request.getRequestURI().equals(address)) {
            Redirect.found(response, address);
        } else {
            byte[] png = press.print(card.get());
            response.setHeader("Cache-Control", FOR_GOOD);
            response.setContentType("image/png");
            response.setContentLength(png.length);
            response.getOutputStream().write(png);
        }
    }
}
