package org.rejoinder.reader.writer;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.PrivatePageHeaders;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.reader.FormBody;
import org.rejoinder.receipt.DataSubjectService;
import org.rejoinder.receipt.MyDataExport;

/**
 * {@code /my-data}: sends a link to whoever types their address; {@code /my-data/{ticket}}: what that leads to, and
 * {@code …/replies.json} and {@code …/replies.html} to keep.
 */
@WebServlet({"/my-data", "/my-data/*"})
public class MyDataServlet extends HttpServlet {

    private static final String ASK = "/reader/my-data.xhtml";
    private static final String PAGE = "/reader/my-data-found.xhtml";
    private static final String TO_KEEP = "/reader/my-data-kept.xhtml";

    private final transient MyDataPage page;
    private final transient MyDataRequestForm asked;
    private final transient DataSubjectService data;
    private final transient MyDataExport export;

    @Inject
    public MyDataServlet(MyDataPage page, MyDataRequestForm asked, DataSubjectService data, MyDataExport export) {
        this.page = page;
        this.asked = asked;
        this.data = data;
        this.export = export;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PrivatePageHeaders.answer(response);
        List<String> path = pathOf(request);
        if (path.isEmpty()) {
            PrivatePageHeaders.answerAtKnownAddress(response);
            asked.tell(request.getParameter("done"));
            FaceletForward.show(ASK, request, response);
            return;
        }
        Optional<DataSubjectService.Subject> subject = data.byTicket(path.get(0));
        if (subject.isEmpty()) {
            nothing(request, response);
        } else if (path.size() == 1) {
            page.show(subject.get(), path.get(0), request.getParameter("before"));
            page.tell(request.getParameter("done"));
            FaceletForward.show(PAGE, request, response);
        } else if (path.get(1).endsWith(".json")) {
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            keep(response, "replies.json");
            export.write(subject.get().writer(), response.getWriter());
        } else {
            page.showAll(subject.get());
            keep(response, "replies.html");
            FaceletForward.show(TO_KEEP, request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PrivatePageHeaders.answer(response);
        List<String> path = pathOf(request);
        if (path.isEmpty()) {
            PrivatePageHeaders.answerAtKnownAddress(response);
            ask(request, response);
            return;
        }
        Optional<DataSubjectService.Subject> subject = data.byTicket(path.get(0));
        FormBody posted = posted(request);
        if (subject.isEmpty()) {
            nothing(request, response);
        } else if (posted.field("act").equals("withdraw")) {
            List<Long> chosen = page.chosen(posted);
            if (chosen.isEmpty()) {
                refuse("unchosen", subject.get(), path.get(0), request, response);
                return;
            }
            data.withdraw(subject.get().writer(), chosen);
            Redirects.seeOther(response, "/my-data/" + path.get(0) + "?done=withdrawn");
        } else if (posted.field("act").equals("erase") && posted.field("sure").equals("yes")) {
            data.eraseAll(subject.get());
            Redirects.seeOther(response, "/my-data?done=erased");
        } else {
            String why = posted.field("act").equals("erase") ? "unsure" : null;
            refuse(why, subject.get(), path.get(0), request, response);
        }
    }

    private void refuse(
            String why,
            DataSubjectService.Subject subject,
            String ticket,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        page.show(subject, ticket, null);
        page.tell(why);
        response.setStatus(ResponseStatus.UNPROCESSABLE);
        FaceletForward.show(PAGE, request, response);
    }

    private void ask(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        asked.type(posted(request).field("email"));
        if (asked.send(request)) {
            Redirects.seeOther(response, "/my-data?done=sent");
        } else {
            response.setStatus(asked.getStatus());
            asked.getRetryAfter().ifPresent(seconds -> response.setHeader("Retry-After", String.valueOf(seconds)));
            FaceletForward.show(ASK, request, response);
        }
    }

    /** A link that is wrong, too old or used up leads to where a new one can be had. */
    private void nothing(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PrivatePageHeaders.answerAtKnownAddress(response);
        asked.tell("over");
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        FaceletForward.show(ASK, request, response);
    }

    private static FormBody posted(HttpServletRequest request) {
        try {
            return FormBody.of(request);
        } catch (FormBody.UnreadableBodyException e) {
            return FormBody.of("", "");
        }
    }

    private static void keep(HttpServletResponse response, String name) {
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private static List<String> pathOf(HttpServletRequest request) {
        String path = PathTail.of(request);
        return path.isEmpty() ? List.of() : List.of(path.split("/", 2));
    }
}
