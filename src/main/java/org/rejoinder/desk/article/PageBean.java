package org.rejoinder.desk.article;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.MissingAltTextException;
import org.rejoinder.article.SlugTakenException;
import org.rejoinder.branding.StaleVersionException;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.FieldProblem;
import org.rejoinder.desk.Redirection;
import org.rejoinder.page.PageText;
import org.rejoinder.page.PageType;
import org.rejoinder.page.StaticPage;
import org.rejoinder.page.StaticPages;
import org.rejoinder.page.TooManyPagesException;

/** The editor of a standing page. Every button hands in the version that was shown; what was typed stays in the fields. */
@Named
@ViewScoped
public class PageBean implements Serializable {

    /** The request attribute that names the page: its number, or "new". */
    static final String SHOWN = "org.rejoinder.desk.page";

    @Inject
    private StaticPages pages;

    @Inject
    private Validator validator;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private TrashDeadline trashDeadline;

    /** Stored often while it is written, a new page is one all the same. */
    private final String formId = UUID.randomUUID().toString();

    private Long id;
    private int version;
    private PageType pageType = PageType.OWN;
    private boolean published;
    private String slug = "";
    private String address = "";
    private String title = "";
    private String body = "";

    @PostConstruct
    void open() {
        String shown = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(SHOWN)
                .toString();
        if (!shown.equals("new")) {
            StaticPage page = pages.with(Long.parseLong(shown)).orElseThrow();
            PageText text = pages.textOf(page);
            show(page);
            address = page.slug();
            title = text.title();
            body = text.body();
        }
    }

    /** What was stored while it was written: the page and its version; empty if nothing was since it was shown. */
    public String getAutosavedAs() {
        return "";
    }

    public void setAutosavedAs(String typed) {
        AutosavedVersion.in(typed)
                .filter(stored -> isNew() || stored.id() == id && stored.version() > version)
                .ifPresent(stored -> pages.with(stored.id())
                        .filter(page -> !page.isTrashed())
                        .ifPresent(page -> {
                            show(page);
                            version = stored.version();
                        }));
    }

    private void show(StaticPage page) {
        id = page.id();
        version = page.version();
        pageType = page.kind();
        published = page.isPublished();
        slug = page.slug();
    }

    public void save() {
        keep().ifPresent(page -> done(page.isPublished() ? "page.saved.public" : "page.saved"));
    }

    public void publish() {
        keep().flatMap(page -> attempt(() -> pages.publish(account(), id, version, true)))
                .ifPresent(page -> done("page.published"));
    }

    public void unpublish() {
        keep().flatMap(page -> attempt(() -> pages.publish(account(), id, version, false)))
                .ifPresent(page -> done("page.takenBack"));
    }

    public void remove() {
        try {
            pages.moveToTrash(account(), id, version);
            DeskMessages.tellNext("page.removed", title, trashDeadline.inWords());
            Redirection.to("/desk/pages");
        } catch (StaleVersionException e) {
            overtaken();
        }
    }

    /** Empty if what was typed cannot be kept as it is; then the fields say why. */
    private Optional<StaticPage> keep() {
        PageText text = PageText.of(title, body);
        Set<ConstraintViolation<PageText>> violations = validator.validate(text);
        violations.forEach(
                violation -> DeskMessages.complain(violation.getPropertyPath().toString(), violation.getMessage()));
        if (!violations.isEmpty()) {
            return Optional.empty();
        }
        return attempt(() ->
                isNew() ? pages.add(account(), text, address) : pages.save(account(), id, version, text, address));
    }

    private Optional<StaticPage> attempt(Supplier<StaticPage> change) {
        try {
            StaticPage page = change.get();
            show(page);
            return Optional.of(page);
        } catch (StaleVersionException e) {
            overtaken();
        } catch (SlugTakenException e) {
            DeskMessages.complain("address", DeskMessages.of("page.address.taken", e.slug()));
        } catch (MissingAltTextException e) {
            ArticleErrorMessages.about(e);
        } catch (TooManyPagesException e) {
            DeskMessages.complain(null, DeskMessages.of("page.many", StaticPages.MOST));
        }
        return Optional.empty();
    }

    private static void overtaken() {
        DeskMessages.tellConflict("page.changedMeanwhile");
    }

    private Account account() {
        return currentUser.account().orElseThrow();
    }

    /** Shows the page anew at its own address. */
    private void done(String words) {
        DeskMessages.tellNext(words);
        DeskMessages.tellNextWhatIsLeftOut(body);
        Redirection.to("/desk/pages/" + id);
    }

    /** Why it was not done, field by field; empty if there is nothing to put right. */
    public List<FieldProblem> getProblems() {
        return FieldProblem.all();
    }

    /** What the text field may hold. */
    public List<String> getFormats() {
        return ArticleForm.FORMATS;
    }

    public boolean isNew() {
        return id == null;
    }

    public String getFormId() {
        return formId;
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public PageType getKind() {
        return pageType;
    }

    public boolean isPublished() {
        return published;
    }

    /** Where readers find it. */
    public String getSlug() {
        return slug;
    }

    /** As it stands in its field. */
    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address == null ? "" : address;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
