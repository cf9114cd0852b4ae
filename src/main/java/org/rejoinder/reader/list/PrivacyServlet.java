package org.rejoinder.reader.list;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.http.FaceletForward;

/** {@code /pages/privacy}: what is kept of readers and for how long, made of the settings that let go
 * of it, with what the site itself says before. */
@WebServlet("/pages/privacy")
public class PrivacyServlet extends HttpServlet {

    private final transient PrivacyPage page;
    private final transient StaticPageBean words;

    @Inject
    public PrivacyServlet(PrivacyPage page, StaticPageBean words) {
        this.page = page;
        this.words = words;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.open();
        words.openPrivacy();
        FaceletForward.show("/reader/privacy.xhtml", request, response);
    }
}
