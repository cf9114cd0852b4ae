package org.rejoinder.desk.overview;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.desk.RequestText;
import org.rejoinder.http.FaceletForward;

/** {@code /desk}: what waits for this person; takes the word to remove the samples. */
@WebServlet("/desk")
public class OverviewServlet extends HttpServlet {

    private static final String PAGE = "/desk/overview.xhtml";

    private final transient SiteSetupBean siteSetup;

    @Inject
    public OverviewServlet(SiteSetupBean siteSetup) {
        this.siteSetup = siteSetup;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (RequestText.in(request, "act")) {
            case "removeSamples" -> siteSetup.removeSamples();
            case "keepRules" -> siteSetup.keepRules();
            default -> response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        FaceletForward.show(PAGE, request, response);
    }
}
