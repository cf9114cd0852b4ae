package org.rejoinder.desk.article;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.article.SlugTakenException;
import org.rejoinder.branding.StaleVersionException;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.PathTail;
import org.rejoinder.json.JsonBuilders;
import org.rejoinder.page.PageRevision;
import org.rejoinder.page.PageRevisions;
import org.rejoinder.page.PageText;
import org.rejoinder.page.StaticPage;
import org.rejoinder.page.StaticPages;
import org.rejoinder.page.TooManyPagesException;

/** {@code POST /desk/page-autosave/{page}} and {@code /desk/page-autosave/new}: as {@link AutosaveServlet}, of a standing page. */
@WebServlet("/desk/page-autosave/*")
public class PageAutosaveServlet extends HttpServlet {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** As the editor makes them. */
    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");

    private final transient StaticPages pages;
    private final transient PageRevisions revisions;
    private final transient PublishingSettingsService publishingSettingsService;
    private final transient Validator validator;
    private final transient CurrentUser currentUser;

    @Inject
    public PageAutosaveServlet(
            StaticPages pages,
            PageRevisions revisions,
            PublishingSettingsService publishingSettingsService,
            Validator validator,
            CurrentUser currentUser) {
        this.pages = pages;
        this.revisions = revisions;
        this.publishingSettingsService = publishingSettingsService;
        this.validator = validator;
        this.currentUser = currentUser;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Long> id = DecimalId.in(PathTail.of(request));
        boolean begins = PathTail.of(request).equals("new")
                && FORM.matcher(RequestText.in(request, "formId")).matches();
        if (!begins && id.flatMap(pages::with).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PageText text = PageText.of(request.getParameter("title"), request.getParameter("body_input"));
        Optional<String> problem =
                validator.validate(text).stream().map(each -> each.getMessage()).findFirst();
        if (problem.isPresent()) {
            AutosaveAnswer.refused(response, problem.get());
            return;
        }
        Account account = currentUser.account().orElseThrow();
        String address = RequestText.in(request, "address");
        try {
            StaticPage page = begins
                    ? pages.beginAutosaved(account, text, address, request.getParameter("formId"))
                    : pages.autosave(account, id.get(), AutosaveAnswer.version(request), text, address);
            AutosaveAnswer.stored(
                    response,
                    JsonBuilders.object()
                            .add("id", page.id())
                            .add("version", page.version())
                            .add("address", page.slug())
                            .add("at", time(page.changedAt().orElseThrow())));
        } catch (StaleVersionException e) {
            AutosaveAnswer.conflict(
                    response,
                    id.flatMap(pages::with).map(this::conflict).orElseGet(() -> DeskMessages.of("page.trashed")));
        } catch (ArticleAccessDeniedException e) {
            AutosaveAnswer.conflict(response, DeskMessages.of("page.autosave.published"));
        } catch (SlugTakenException e) {
            AutosaveAnswer.refused(response, DeskMessages.of("page.address.taken", e.slug()));
        } catch (TooManyPagesException e) {
            AutosaveAnswer.refused(response, DeskMessages.of("page.many", StaticPages.MOST));
        }
    }

    private String conflict(StaticPage page) {
        if (page.isTrashed()) {
            return DeskMessages.of("page.trashed");
        }
        if (page.isPublished()) {
            return DeskMessages.of("page.autosave.published");
        }
        PageRevision theirs = revisions.newestOf(page.id()).orElseThrow();
        return DeskMessages.of("page.autosave.conflict", theirs.savedBy(), time(theirs.savedAt()));
    }

    /** On the clocks of the site. */
    private String time(Instant instant) {
        return TIME.format(instant.atZone(publishingSettingsService.rules().timeZone()));
    }
}
