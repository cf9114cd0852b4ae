package org.rejoinder.desk.article;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.Articles;
import org.rejoinder.article.MissingAltTextException;
import org.rejoinder.article.Revisions;
import org.rejoinder.article.front.LeadImages;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.Redirection;
import org.rejoinder.html.DecimalId;
import org.rejoinder.html.LeadImage;
import org.rejoinder.media.Picture;
import org.rejoinder.media.Pictures;

/** Which picture of the library leads an article: {@code ?q=} looks for words, {@code ?before=} goes on behind one. */
@Named
@ViewScoped
public class LeadImageBean implements Serializable {

    private static final int ON_A_PAGE = 24;

    /** A picture that can be chosen. */
    public record Choice(long id, String name, String alternative, String thumbnail) implements Serializable {

        static Choice of(Picture picture) {
            return new Choice(picture.id(), picture.name(), picture.words().alternative(), picture.thumbnail());
        }
    }

    @Inject
    private Articles articles;

    @Inject
    private Revisions revisions;

    @Inject
    private Pictures pictures;

    @Inject
    private LeadImages leadImages;

    @Inject
    private CurrentUser currentUser;

    private long id;
    private String title;
    private String shown;
    private boolean chosen;
    private boolean allowed;
    private String sought;
    private long before;
    private List<Choice> choices;
    private boolean more;

    @PostConstruct
    void open() {
        var request = FacesContext.getCurrentInstance().getExternalContext();
        Map<String, String> asked = request.getRequestParameterMap();
        DecimalId.in(request.getRequestMap().get(ArticleBean.SHOWN).toString())
                .flatMap(articles::with)
                .ifPresent(this::show);
        sought = asked.getOrDefault("q", "").strip();
        before = DecimalId.in(asked.get("before")).orElse(Long.MAX_VALUE);
    }

    /** Not while the article is new: then the editor has no number to tell. */
    private void show(Article article) {
        var newest = revisions.newestOf(article).manuscript();
        id = article.id();
        title = newest.title();
        chosen = article.isLeadImageChosen();
        allowed = leadImages.mayChoose(account(), article);
        shown = article.leadImage()
                .or(() -> LeadImage.in(newest.body()))
                .map(LeadImage::address)
                .orElse(null);
    }

    public void choose(long picture) {
        lead(Optional.of(picture));
    }

    /** The first wide one in the text. */
    public void release() {
        lead(Optional.empty());
    }

    private void lead(Optional<Long> picture) {
        try {
            leadImages.choose(account(), id, picture);
            DeskMessages.tellNext(picture.isPresent() ? "lead.chosen" : "lead.released");
            Redirection.to("/desk/articles/" + id);
        } catch (MissingAltTextException e) {
            DeskMessages.complain(null, DeskMessages.of("lead.alternative.missing", String.join(", ", e.pictures())));
        } catch (ArticleAccessDeniedException e) {
            DeskMessages.complain(null, DeskMessages.of("lead.denied"));
        }
    }

    private Account account() {
        return currentUser.account().orElseThrow();
    }

    public long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    /** The address of the one that leads it now; null for none. */
    public String getShown() {
        return shown;
    }

    /** Whether somebody has chosen it. */
    public boolean isChosen() {
        return chosen;
    }

    /** Whether it may be changed by whoever looks at it. */
    public boolean isAllowed() {
        return allowed;
    }

    public String getSought() {
        return sought;
    }

    public List<Choice> getChoices() {
        if (choices == null) {
            List<Picture> found = pictures.list(sought, before, ON_A_PAGE + 1);
            more = found.size() > ON_A_PAGE;
            choices = found.stream().limit(ON_A_PAGE).map(Choice::of).toList();
        }
        return choices;
    }

    /** The address of the next page; null on the last. */
    public String getNext() {
        getChoices();
        return more
                ? "/desk/articles/" + id + "/lead?q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8) + "&before="
                        + choices.get(choices.size() - 1).id()
                : null;
    }
}
