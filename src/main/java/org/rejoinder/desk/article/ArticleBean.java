package org.rejoinder.desk.article;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Articles;
import org.rejoinder.article.BylineResolver;
import org.rejoinder.article.CorrectionNote;
import org.rejoinder.article.MissingAltTextException;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.article.Retraction;
import org.rejoinder.article.Revision;
import org.rejoinder.article.Revisions;
import org.rejoinder.article.ScheduleInPastException;
import org.rejoinder.article.SlugTakenException;
import org.rejoinder.article.StaleArticleException;
import org.rejoinder.article.presence.NewArticles;
import org.rejoinder.article.review.ReviewNote;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.FieldProblem;
import org.rejoinder.desk.Redirection;

/**
 * The editor of one article. Every button hands in the version that was shown, so that nobody's later words are
 * overwritten; what was typed stays in the fields whatever the answer is.
 */
@Named
@ViewScoped
public class ArticleBean implements Serializable {

    /** The request attribute that names the article: its number, or "new". */
    static final String SHOWN = "org.rejoinder.desk.article";

    @Inject
    private Articles articles;

    @Inject
    private Publishing publishing;

    @Inject
    private NewArticles newArticles;

    @Inject
    private Revisions revisions;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private BylineResolver bylineResolver;

    @Inject
    private AutocompleteBean autocompleteBean;

    @Inject
    private CorrectionBean correctionBean;

    @Inject
    private FieldValidator fieldValidator;

    @Inject
    private CurrentUser currentUser;

    private ArticleStatus articleStatus;
    private EditConflict editConflict;
    private boolean overwriting;

    /** Sent twice, a new article is one all the same. */
    private final String formId = UUID.randomUUID().toString();

    private final ArticleForm articleForm = new ArticleForm();
    private final ScheduleForm scheduleForm = new ScheduleForm();
    private final DecisionNotesForm notesForm = new DecisionNotesForm();

    @PostConstruct
    void open() {
        Object shown = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(SHOWN);
        scheduleForm.zone(publishingSettingsService.rules().timeZone());
        if ("new".equals(shown)) {
            articleForm.setByline(autocompleteBean.bylineOf(account()));
            articleForm.rememberStored();
            articleStatus = ArticleStatus.ofNew(account(), publishingSettingsService.rules());
        } else {
            show(articles.with(Long.parseLong(shown.toString())).orElseThrow());
        }
    }

    /** Readers of a public article see nothing of it yet. */
    public void save() {
        boolean scheduled = articleStatus.scheduled();
        keep().ifPresent(article -> done(
                scheduled && !articleStatus.scheduled() ? "article.saved.offSchedule" : articleStatus.savedWords()));
    }

    /** Saves what was refused because of somebody else's text, on top of that; theirs stays among the revisions. */
    public void insist() {
        articleStatus = articleStatus.on(editConflict.version());
        overwriting = true;
        save();
        overwriting = false;
    }

    /** Lets go of what was typed on somebody else's text, and shows that. */
    public void takeSaved() {
        DeskMessages.tellNext("article.collision.taken");
        Redirection.to("/desk/articles/" + id());
    }

    public void submit() {
        if (articleStatus.published() && correctionBean.isFilled()) {
            correctionBean.propose();
        } else {
            keepAnd("article.submitted", () -> publishing.submit(account(), id(), version()));
        }
    }

    public void withdraw() {
        keepAnd("article.withdrawn", () -> publishing.withdraw(account(), id(), version()));
    }

    public void giveBack() {
        ReviewNote words = notesForm.reviewNote();
        if (fieldValidator.accepts(words, "review")) {
            keepAnd("article.givenBack", () -> publishing.giveBack(account(), id(), version(), words));
        }
    }

    public void publish() {
        keepAnd("article.published", () -> publishing.publish(account(), id(), version()));
    }

    /** @param note what readers are told with it; null for nothing */
    void schedule(CorrectionNote note) {
        scheduleForm
                .due(publishingSettingsService.rules().timeZone())
                .ifPresent(due -> keepAnd(
                        note == null ? "article.scheduled" : "article.scheduled.correction",
                        () -> publishing.schedule(account(), id(), version(), due, note)));
    }

    public void unschedule() {
        keepAnd("article.unscheduled", () -> publishing.unschedule(account(), id(), version()));
    }

    public void unpublish() {
        keepAnd("article.takenBack", () -> publishing.unpublish(account(), id(), version()));
    }

    public void retract() {
        Retraction retraction = notesForm.retraction();
        if (fieldValidator.accepts(retraction, "note")) {
            keepAnd("article.retracted", () -> publishing.retract(account(), id(), version(), retraction));
        }
    }

    /** Does not touch the words in the fields: they may not be saved yet. */
    public void openReplies(boolean open) {
        attempt(() -> publishing.openReplies(account(), id(), version(), open))
                .ifPresent(article -> DeskMessages.tell(open ? "article.replies.opened" : "article.replies.closed"));
    }

    /** Keeps what was typed and then does this; what is told of it names both. */
    void keepAnd(String words, Supplier<Article> change) {
        boolean scheduled = articleStatus.scheduled();
        if (keep().isPresent()) {
            String only =
                    scheduled && !articleStatus.scheduled() ? "article.saved.offSchedule" : "article.refused.saved";
            attempt(change).ifPresentOrElse(article -> done(words), () -> EditorOutcome.refused(only));
        }
    }

    /** Empty if what was typed cannot be kept as it is; then the fields say why. */
    private Optional<Article> keep() {
        if (!articleForm.resolveByline(bylineResolver) | !articleForm.isPartGiven()) {
            return Optional.empty();
        }
        ArticleContent articleContent = articleForm.content();
        if (!fieldValidator.accepts(articleContent)) {
            return Optional.empty();
        }
        Optional<Article> kept = attempt(() -> store(articleContent, articleForm.getAddress()));
        if (kept.isPresent()) {
            EditorOutcome.saved();
            articleForm.rememberStored();
        }
        return kept;
    }

    private Article store(ArticleContent articleContent, String address) {
        if (isNew()) {
            return newArticles.draft(account(), articleContent, address, formId);
        }
        return overwriting
                ? publishing.overwrite(account(), id(), version(), articleContent, address)
                : publishing.save(account(), id(), version(), articleContent, address);
    }

    private Optional<Article> attempt(Supplier<Article> change) {
        try {
            Article article = change.get();
            showState(article);
            return Optional.of(article);
        } catch (StaleArticleException e) {
            collide();
            return Optional.empty();
        } catch (SlugTakenException
                | ArticleAccessDeniedException
                | MissingAltTextException
                | ScheduleInPastException e) {
            ArticleErrorMessages.about(e);
            return Optional.empty();
        }
    }

    private void collide() {
        Article theirs = articles.with(id()).orElseThrow();
        Revision newest = revisions.newestOf(theirs);
        ArticleSnapshot shown = articleStatus.snapshot();
        if (shown.hasTextOf(ArticleSnapshot.of(theirs, newest))) {
            String moved = shown.sentenceOn(
                    theirs, newest, publishingSettingsService.rules().timeZone());
            showState(theirs);
            editConflict = null;
            DeskMessages.tellConflict("article.moved", moved);
            return;
        }
        editConflict = EditConflict.of(theirs, newest, articleForm.content(), account());
        DeskMessages.tellConflict(editConflict.own() ? "article.changedMeanwhile.own" : "article.changedMeanwhile");
    }

    private void showState(Article article) {
        articleStatus =
                ArticleStatus.of(article, revisions.newestOf(article), account(), publishingSettingsService.rules());
    }

    private void show(Article article) {
        showState(article);
        articleForm.show(article.slug(), revisions.newestOf(article).manuscript());
        correctionBean.show(article.proposedCorrection());
    }

    long id() {
        return articleStatus.id();
    }

    int version() {
        return articleStatus.version();
    }

    Account account() {
        return currentUser.account().orElseThrow();
    }

    /** Shows the article anew at its own address. */
    private void done(String words) {
        DeskMessages.tellNext(words);
        DeskMessages.tellNextWhatIsLeftOut(articleForm.getBody());
        articles.withPart(articleForm.content(), id())
                .forEach(title -> DeskMessages.warnNext("article.part.twice", title));
        Redirection.to("/desk/articles/" + id());
    }

    /** Why it was not done, field by field; empty if there is nothing to put right. */
    public List<FieldProblem> getProblems() {
        return FieldProblem.all();
    }

    /** What became of the words in the fields although something was refused. */
    public String getRefusal() {
        return EditorOutcome.refusal();
    }

    /** Whether words stand on the page that are stored nowhere. */
    public boolean isUnsaved() {
        return articleForm.isUnsaved() || correctionBean.isBegun() || notesForm.isBegun();
    }

    /** By the request that is answered. */
    public boolean isSaved() {
        return EditorOutcome.isSaved();
    }

    /** What was stored while it was written: the article and its version; empty if nothing was since the page was shown. */
    public String getAutosavedAs() {
        return "";
    }

    public void setAutosavedAs(String typed) {
        AutosavedVersion.in(typed)
                .filter(stored -> isNew() || stored.version() > version())
                .ifPresent(stored -> articles.with(stored.id())
                        .filter(article -> isNew() ? article.isEditableBy(account()) : article.id() == id())
                        .ifPresent(article -> {
                            showState(article);
                            ArticleSnapshot.in(stored.snapshot())
                                    .ifPresent(as -> articleStatus = articleStatus.on(stored.version(), as));
                        }));
    }

    public String getFormId() {
        return formId;
    }

    public boolean isNew() {
        return articleStatus.id() == null;
    }

    public ArticleStatus getStanding() {
        return articleStatus;
    }

    /** Null unless somebody else has saved the article since it was shown here. */
    public EditConflict getCollision() {
        return editConflict;
    }

    /** What is typed as its content. */
    public ArticleForm getForm() {
        return articleForm;
    }

    /** When it is to go out. */
    public ScheduleForm getPlan() {
        return scheduleForm;
    }

    /** What goes with a decision. */
    public DecisionNotesForm getNotes() {
        return notesForm;
    }
}
