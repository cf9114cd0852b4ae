package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.support.Http;

/** An author who may not publish sees an error in what is public; without scripts. */
class ProposedCorrectionIT {

    private static final String PASSWORD = "correct horse battery";
    private static final String WANDA = "wanda.wrong@example.org";
    private static final String EDDA = "edda.editor@example.org";

    @BeforeAll
    static void people() {
        Invitation.accepted("Wanda Wrong", WANDA, "AUTHOR", PASSWORD);
        Invitation.accepted("Edda Editor", EDDA, "EDITOR", PASSWORD);
    }

    private static String led(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseGet(() -> "nowhere: "
                        + Http.page(answer).select("#problems, #told").text());
    }

    @Test
    void the_author_proposes_text_and_note_and_the_editor_publishes_both() {
        Http wanda = SharedSite.visitor().signedIn(WANDA, PASSWORD);
        Http edda = SharedSite.visitor().signedIn(EDDA, PASSWORD);
        String article = led(new DeskForm(wanda, "/desk/articles/new", "submitArticle")
                .with("title", "Turnips that were counted")
                .with("body_input", "<p>Nine turnips.</p>")
                .send(wanda));
        assertTrue(SharedSite.mailTo(EDDA, "For review: Turnips").contains("Wanda Wrong has handed in"));
        assertEquals(article, led(new DeskForm(edda, article, "publishArticle").send(edda)));
        assertTrue(SharedSite.mailTo(WANDA, "Published: Turnips").contains("/articles/turnips-that-were-counted"));
        HttpResponse<String> silent = new DeskForm(wanda, article, "propose").send(wanda);
        assertEquals(2, Http.page(silent).select("#problems li").size(), silent.body());

        assertEquals(
                article,
                led(new DeskForm(wanda, article, "propose")
                        .with("body_input", "<p>Ten turnips.</p>")
                        .with("wrong", "We wrote nine.")
                        .with("right", "It is ten.")
                        .send(wanda)));

        assertFalse(SharedSite.visitor()
                .get("/articles/turnips-that-were-counted")
                .body()
                .contains("Ten turnips"));
        Document waiting = Http.page(edda.get(article));
        assertTrue(waiting.select(".notice").text().contains("proposes this text as a correction"), waiting::text);
        assertEquals(
                "We wrote nine.", waiting.getElementById("wrong").wholeText().strip());
        assertEquals(article, led(new DeskForm(edda, article, "correct").send(edda)));
        String corrected = Http.page(SharedSite.visitor().get("/articles/turnips-that-were-counted"))
                .text();
        assertTrue(corrected.contains("Ten turnips.") && corrected.contains("It is ten."), corrected);
    }
}
