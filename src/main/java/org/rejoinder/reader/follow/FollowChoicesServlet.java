package org.rejoinder.reader.follow;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.follow.FollowChoices;
import org.rejoinder.follow.FollowFrequency;
import org.rejoinder.follow.FollowRequests;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.CsrfGuard;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.PrivatePageHeaders;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.reader.FormBody;

/**
 * {@code /follow/{token}}: confirms what somebody wants to follow, changes and stops it, by buttons; or stops everything by the one click of
 * a mail program (RFC 8058), which sends a form and expects no redirect. Reading the page changes nothing.
 */
@WebServlet("/follow/*")
public class FollowChoicesServlet extends HttpServlet {

    private static final String PAGE = "/reader/follow-choices.xhtml";

    /** Bytes. */
    private static final int LONGEST_CLICK = 4096;

    private static final Pattern ONE_CLICK_PART = Pattern.compile(
            "(?i)name=\"?List-Unsubscribe\"?[^\\r\\n]*\\r?\\n(?:[^\\r\\n]+\\r?\\n)*\\r?\\nOne-Click\\r?\\n");

    private final transient FollowChoicesPage page;
    private final transient FollowRequests requests;
    private final transient FollowChoices choices;
    private final transient CsrfGuard csrfGuard;

    @Inject
    public FollowChoicesServlet(
            FollowChoicesPage page, FollowRequests requests, FollowChoices choices, CsrfGuard csrfGuard) {
        this.page = page;
        this.requests = requests;
        this.choices = choices;
        this.csrfGuard = csrfGuard;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.tell(request.getParameter("done"));
        show(HttpServletResponse.SC_OK, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String token = PathTail.of(request);
        FormBody posted = posted(request);
        String act = posted.field("act");
        if (act.equals("stop-all") || act.isEmpty() && isOneClick(posted, request)) {
            choices.stopAll(token);
            show(HttpServletResponse.SC_OK, request, response);
        } else if (act.isEmpty()) {
            page.refuse("follow.choices.unchosen");
            show(ResponseStatus.UNPROCESSABLE, request, response);
        } else if (!csrfGuard.holds(request)) {
            page.refuse("reply.refused.cross-site");
            show(HttpServletResponse.SC_FORBIDDEN, request, response);
        } else {
            Optional<String> next = act.equals("confirm")
                    ? requests.confirm(token).map(own -> own + "?done=confirmed")
                    : done(token, posted);
            if (next.isPresent()) {
                PrivatePageHeaders.answer(response);
                Redirects.seeOther(response, next.get());
            } else {
                show(ResponseStatus.UNPROCESSABLE, request, response);
            }
        }
    }

    /** RFC 8058, section 3.1: sent as a form of either type, as the one field that the letter names. */
    private static boolean isOneClick(FormBody posted, HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                ? ONE_CLICK_PART
                        .matcher(new String(
                                request.getInputStream().readNBytes(LONGEST_CLICK), StandardCharsets.ISO_8859_1))
                        .find()
                : posted.field("List-Unsubscribe").equals("One-Click");
    }

    private Optional<String> done(String token, FormBody posted) {
        Optional<Long> number = DecimalId.in(posted.field("follow"));
        Optional<FollowFrequency> often = FollowFrequency.of(posted.field("how"));
        boolean changed = switch (posted.field("act")) {
            case "stop" -> number.isPresent() && choices.stop(token, number.get());
            case "change" ->
                number.isPresent() && often.isPresent() && choices.change(token, number.get(), often.get());
            default -> false;
        };
        return Optional.of("/follow/" + token + "?done=" + (posted.field("act").equals("stop") ? "stopped" : "changed"))
                .filter(unused -> changed);
    }

    private static FormBody posted(HttpServletRequest request) {
        try {
            return FormBody.of(request);
        } catch (FormBody.UnreadableBodyException e) {
            return FormBody.of("", "");
        }
    }

    private void show(int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PrivatePageHeaders.answer(response);
        page.open(PathTail.of(request));
        response.setStatus(page.isNothing() ? HttpServletResponse.SC_NOT_FOUND : status);
        FaceletForward.show(PAGE, request, response);
    }
}
