package org.rejoinder.desk.article;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Topic;
import org.rejoinder.article.topic.TopicEditor;
import org.rejoinder.article.topic.TopicExistsException;
import org.rejoinder.article.topic.TopicInput;
import org.rejoinder.article.topic.Topics;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.Redirection;
import org.rejoinder.desk.RequestText;

/**
 * Tags and series, and what readers are told about them. {@code ?kind=series} lists series, {@code ?after=…} goes on behind
 * one, {@code ?about=…} opens one.
 */
@Named
@ViewScoped
public class TopicBean implements Serializable {

    private static final int ON_A_PAGE = 100;

    @Inject
    private Topics topics;

    @Inject
    private TopicEditor topicEditor;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private TrashDeadline trashDeadline;

    @Inject
    private Validator validator;

    private Topics.Kind kind;
    private String about;
    private String heading;
    private String words = "";
    private String name = "";
    private String existing;
    private List<Topics.Line> lines;
    private boolean more;

    @PostConstruct
    void open() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        kind = "series".equals(asked.get("kind")) ? Topics.Kind.SERIES : Topics.Kind.TAG;
        String opened = asked.get("about");
        about = opened == null || opened.isEmpty() ? null : Topic.slugOf(opened);
        words = about == null ? "" : topics.description(kind, about).orElse("");
        name = about == null ? "" : topics.nameOf(kind, about).orElse("");
        heading = name.isEmpty() ? about : name;
        List<Topics.Line> found = topics.list(kind, asked.getOrDefault("after", ""), ON_A_PAGE + 1);
        more = found.size() > ON_A_PAGE;
        lines = List.copyOf(found.subList(0, Math.min(ON_A_PAGE, found.size())));
    }

    public void save() {
        if (about == null) {
            throw new ArticleAccessDeniedException();
        }
        var said = new TopicInput(RequestText.asTyped(words).replaceAll("\\s+", " "));
        var violations = validator.validate(said);
        violations.forEach(violation -> DeskMessages.complain("words", violation.getMessage()));
        if (violations.isEmpty()) {
            topics.describe(account(), kind, about, said);
            DeskMessages.tellNext("subjects.saved");
            Redirection.to(getHere());
        }
    }

    public void rename() {
        rename(false);
    }

    /** With the one that has this name already. */
    public void merge() {
        rename(true);
    }

    private void rename(boolean merge) {
        existing = null;
        String wanted = RequestText.asTyped(name).replaceAll("[\\s,]+", " ").strip();
        int longest = isSeries() ? ArticleContent.LONGEST_SERIES : ArticleContent.LONGEST_TAG;
        if (about == null || !Topic.isName(wanted, longest)) {
            DeskMessages.complain("name", DeskMessages.of("subjects.name.missing", longest));
            return;
        }
        String target = Topic.slugOf(wanted);
        boolean other = merge && !target.equals(about);
        String called = other ? topics.nameOf(kind, target).orElse(wanted) : wanted;
        try {
            int changed = topicEditor.rename(account(), kind, about, wanted, merge);
            DeskMessages.tellNext("subjects.renamed", called, changed);
            Redirection.to(getHere());
        } catch (TopicExistsException e) {
            existing = e.name();
            DeskMessages.complain("name", DeskMessages.of("subjects.name.taken", existing));
        }
    }

    /** Into the bin. */
    public void remove() {
        if (about == null || isSeries()) {
            throw new ArticleAccessDeniedException();
        }
        topicEditor.moveTagToTrash(account(), about);
        DeskMessages.tellNext("subjects.removed", name, trashDeadline.inWords());
        Redirection.to(getHere());
    }

    private Account account() {
        return currentUser.account().orElseThrow();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The other that has the name which was typed; null if none has. */
    public String getExisting() {
        return existing;
    }

    /** The list, from its beginning. */
    public String getHere() {
        return "/desk/tags" + (isSeries() ? "?kind=series" : "");
    }

    /** The list, with one of them open, or from one of them on. */
    public String with(String parameter, String slug) {
        return "/desk/tags?" + (isSeries() ? "kind=series&" : "") + parameter + "=" + Topic.encoded(slug);
    }

    public boolean isSeries() {
        return kind == Topics.Kind.SERIES;
    }

    /** What the addresses of their pages begin with. */
    public String getPages() {
        return isSeries() ? "/series/" : "/tags/";
    }

    public List<Topics.Line> getLines() {
        return lines;
    }

    /** The address of the next page; null on the last. */
    public String getNext() {
        return more ? with("after", lines.get(lines.size() - 1).slug()) : null;
    }

    /** Which one is open; null if none is. */
    public String getAbout() {
        return about;
    }

    /** What it is called, or was when its articles had it. */
    public String getHeading() {
        return heading;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
