package org.rejoinder.desk.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.Article;
import org.rejoinder.desk.note.NoteLine;
import org.rejoinder.desk.note.NoteLines;
import org.rejoinder.desk.note.NotesBean;
import org.rejoinder.note.NoteTarget;

/** The notes on an article: on a page of their own, and beside its editor. */
@Named
@RequestScoped
public class ArticleNotesPage {

    @Inject
    private NotesBean notes;

    @Inject
    private NoteLines noteLines;

    @Inject
    private CurrentUser currentUser;

    private Article article;
    private final Map<Long, List<NoteLine>> known = new HashMap<>();

    /** One that this person may edit. */
    void show(Article shown) {
        article = shown;
        notes.show(NoteTarget.article(shown.id()), "/desk/article-notes/" + shown.id());
    }

    /** Those on an article that this person has open in the editor; null for one that is not saved yet. */
    public List<NoteLine> linesOn(Long number) {
        return number == null
                ? List.of()
                : known.computeIfAbsent(
                        number,
                        id -> noteLines.on(
                                NoteTarget.article(id), currentUser.account().orElseThrow()));
    }

    public boolean isGone() {
        return article == null;
    }

    public long getId() {
        return article.id();
    }

    public String getTitle() {
        return article.title();
    }
}
