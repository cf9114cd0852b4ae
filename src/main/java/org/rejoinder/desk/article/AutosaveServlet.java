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
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.ArticleTrashedException;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.article.Revision;
import org.rejoinder.article.Revisions;
import org.rejoinder.article.SlugTakenException;
import org.rejoinder.article.StaleArticleException;
import org.rejoinder.article.presence.NewArticles;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.PathTail;
import org.rejoinder.json.JsonBuilders;
import org.rejoinder.site.DateFormats;

/**
 * {@code POST /desk/autosave/{article}} and {@code /desk/autosave/new}: the editor stores a draft while it is written. The
 * answer names the article and its version, on which the next save is made, or says why nothing was stored.
 */
@WebServlet("/desk/autosave/*")
public class AutosaveServlet extends HttpServlet {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final transient Articles articles;
    private final transient Publishing publishing;
    private final transient NewArticles newArticles;
    private final transient Revisions revisions;
    private final transient PublishingSettingsService publishingSettingsService;
    private final transient Validator validator;
    private final transient CurrentUser currentUser;
    private final transient DateFormats dateFormats;

    @Inject
    public AutosaveServlet(
            Articles articles,
            Publishing publishing,
            NewArticles newArticles,
            Revisions revisions,
            PublishingSettingsService publishingSettingsService,
            Validator validator,
            CurrentUser currentUser,
            DateFormats dateFormats) {
        this.dateFormats = dateFormats;
        this.articles = articles;
        this.publishing = publishing;
        this.newArticles = newArticles;
        this.revisions = revisions;
        this.publishingSettingsService = publishingSettingsService;
        this.validator = validator;
        this.currentUser = currentUser;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ArticleForm form = ArticleForm.of(request::getParameter);
        ArticleContent articleContent = form.content();
        Optional<String> problem = validator.validate(articleContent).stream()
                .map(violation -> violation.getMessage())
                .findFirst()
                .or(form::typedPartProblem);
        if (problem.isPresent()) {
            AutosaveAnswer.refused(response, problem.get());
            return;
        }
        String name = PathTail.of(request);
        Optional<Long> id = DecimalId.in(name);
        if (id.isEmpty() && !name.equals("new")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Account account = currentUser.account().orElseThrow();
        try {
            Article article = id.isEmpty()
                    ? newArticles.beginAutosaved(
                            account, articleContent, form.getAddress(), request.getParameter("formId"))
                    : publishing.autosave(
                            account, id.get(), AutosaveAnswer.version(request), articleContent, form.getAddress());
            AutosaveAnswer.stored(
                    response,
                    JsonBuilders.object()
                            .add("id", article.id())
                            .add("version", article.version())
                            .add(
                                    "snapshot",
                                    ArticleSnapshot.of(article, revisions.newestOf(article))
                                            .token())
                            .add("address", article.slug())
                            .add("at", time(article.changedAt()))
                            .add("changed", dateFormats.iso(article.changedAt()))
                            .add("changedFull", dateFormats.full(article.changedAt()))
                            .add("changedDay", dateFormats.day(article.changedAt())));
        } catch (StaleArticleException e) {
            String words = conflict(articles.with(id.orElseThrow()).orElseThrow(), account, request);
            AutosaveAnswer.conflict(response, words);
        } catch (ArticleTrashedException e) {
            AutosaveAnswer.conflict(response, DeskMessages.of("article.trashed"));
        } catch (SlugTakenException e) {
            String words = DeskMessages.of("article.address.taken", e.slug());
            AutosaveAnswer.refused(response, words);
        } catch (ArticleAccessDeniedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Whether somebody else's text is there, or only something else was done with the article. */
    private String conflict(Article article, Account account, HttpServletRequest request) {
        Revision theirs = revisions.newestOf(article);
        return ArticleSnapshot.in(request.getParameter("snapshot"))
                .filter(shown -> shown.hasTextOf(ArticleSnapshot.of(article, theirs)))
                .map(shown -> DeskMessages.of(
                        "autosave.moved",
                        shown.sentenceOn(
                                article,
                                theirs,
                                publishingSettingsService.rules().timeZone())))
                .orElseGet(() -> DeskMessages.of(
                        theirs.isSavedBy(account) ? "autosave.conflict.own" : "autosave.conflict",
                        theirs.savedBy(),
                        time(theirs.savedAt())));
    }

    /** On the clocks of the site. */
    private String time(Instant instant) {
        return TIME.format(instant.atZone(publishingSettingsService.rules().timeZone()));
    }
}
