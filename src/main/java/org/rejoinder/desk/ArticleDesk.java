package org.rejoinder.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.rejoinder.article.AddressOfAnother;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.article.ChangedMeanwhile;
import org.rejoinder.article.Manuscript;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.Retraction;
import org.rejoinder.people.Account;
import org.rejoinder.people.Me;

/**
 * The editor of one article. Every button hands in the version that was shown, so that nobody's later words are
 * overwritten; what was typed stays in the fields whatever the answer is.
 */
@Named
@ViewScoped
public class ArticleDesk implements Serializable {

    /** The request attribute that names the article: its number, or "new". */
    static final String SHOWN = "org.rejoinder.desk.article";

    /** What the editor may hold; "kept" (editor.js) is what it hands back as it came. */
    private static final List<String> FORMATS = List.of(
            "header",
            "bold",
            "italic",
            "strike",
            "script",
            "code",
            "link",
            "list",
            "blockquote",
            "code-block",
            "image",
            "kept");

    @Inject
    private Articles articles;

    @Inject
    private Publishing publishing;

    @Inject
    private Validator validator;

    @Inject
    private Me me;

    private Long id;
    private int version;
    private String slug;
    private String address = "";
    private boolean published;
    private boolean retracted;
    private boolean repliesOpen;
    private boolean overtaken;
    private String title = "";
    private String standfirst = "";
    private String byline = "";
    private String body = "";
    private String tags = "";
    private String note = "";

    @PostConstruct
    void open() {
        Object shown = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(SHOWN);
        if ("new".equals(shown)) {
            byline = me.getName();
            repliesOpen = true;
        } else {
            show(articles.with(Long.parseLong(shown.toString())).orElseThrow());
        }
    }

    /** Saves; an article that is public is changed where everybody sees it. */
    public void save() {
        keep().ifPresent(article -> done(article.isPublished() ? "article.saved.live" : "article.saved"));
    }

    public void publish() {
        keep().flatMap(saved -> attempt(() -> publishing.publish(account(), id, version)))
                .ifPresent(article -> done("article.published"));
    }

    public void takeBack() {
        keep().flatMap(saved -> attempt(() -> publishing.takeBack(account(), id, version)))
                .ifPresent(article -> done("article.takenBack"));
    }

    public void retract() {
        var retraction = new Retraction(Typed.asTyped(note).strip());
        Set<ConstraintViolation<Retraction>> violations = validator.validate(retraction);
        violations.forEach(violation -> Words.complain("note", violation.getMessage()));
        if (violations.isEmpty()) {
            keep().flatMap(saved -> attempt(() -> publishing.retract(account(), id, version, retraction)))
                    .ifPresent(article -> done("article.retracted"));
        }
    }

    /** Does not touch the words in the fields: they may not be saved yet. */
    public void openReplies(boolean open) {
        attempt(() -> publishing.openReplies(account(), id, version, open))
                .ifPresent(article -> Words.tell(open ? "article.replies.opened" : "article.replies.closed"));
    }

    /** Empty if what was typed cannot be kept as it is; then the fields say why. */
    private Optional<Article> keep() {
        var manuscript = Manuscript.of(title, standfirst, byline, body, tags);
        Set<ConstraintViolation<Manuscript>> violations = validator.validate(manuscript);
        violations.forEach(violation -> Words.complain(field(violation), violation.getMessage()));
        if (!violations.isEmpty()) {
            return Optional.empty();
        }
        return attempt(() -> id == null
                ? publishing.draft(account(), manuscript, address)
                : publishing.save(account(), id, version, manuscript, address));
    }

    private Optional<Article> attempt(Supplier<Article> change) {
        try {
            Article article = change.get();
            showState(article);
            return Optional.of(article);
        } catch (ChangedMeanwhile e) {
            overtaken = true;
            Words.complain(null, Words.of("article.changedMeanwhile"));
            return Optional.empty();
        } catch (AddressOfAnother e) {
            Words.complain("address", Words.of("article.address.taken", e.slug()));
            return Optional.empty();
        }
    }

    private void showState(Article article) {
        id = article.id();
        version = article.version();
        slug = article.slug();
        published = article.isPublished();
        retracted = article.isRetracted();
        repliesOpen = article.areRepliesOpen();
    }

    private void show(Article article) {
        showState(article);
        address = article.slug();
        title = article.title();
        standfirst = article.standfirst();
        byline = article.byline();
        body = article.body().toString();
        tags = String.join(", ", article.tags());
    }

    private Account account() {
        return me.account().orElseThrow();
    }

    /** Shows the article anew at its own address, so that a reload repeats nothing. */
    private void done(String words) {
        Words.tellNext(words);
        FacesContext context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().redirect("/desk/articles/" + id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    private static String field(ConstraintViolation<Manuscript> violation) {
        return violation.getPropertyPath().iterator().next().getName();
    }

    public List<String> getFormats() {
        return FORMATS;
    }

    public boolean isNew() {
        return id == null;
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    /** Whether somebody else has saved the article since it was shown here. */
    public boolean isOvertaken() {
        return overtaken;
    }

    public String getSlug() {
        return slug;
    }

    /** The last part of where it is read, as it stands in its field. */
    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public boolean isPublished() {
        return published;
    }

    public boolean isRetracted() {
        return retracted;
    }

    public boolean isRepliesOpen() {
        return repliesOpen;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getStandfirst() {
        return standfirst;
    }

    public void setStandfirst(String standfirst) {
        this.standfirst = standfirst;
    }

    public String getByline() {
        return byline;
    }

    public void setByline(String byline) {
        this.byline = byline;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    /** What readers of a retracted article are told. */
    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }
}
