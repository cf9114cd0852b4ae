package org.rejoinder.desk.queue;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.note.NoteLine;
import org.rejoinder.desk.note.NoteLines;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.ModerationQueue;

/** What others do to the replies on a page of the queue while somebody works there. */
@Named
@ViewScoped
public class QueueNewsBean implements Serializable {

    @Inject
    private QueueBean queue;

    @Inject
    private CardEditorBean cardEditorBean;

    @Inject
    private ModerationQueue moderationQueue;

    @Inject
    private NoteLines noteLines;

    @Inject
    private CurrentUser currentUser;

    private String news;

    /**
     * Something happened elsewhere: what others have decided leaves the list, and is told beside what I did myself. A card
     * on which something is being typed stays; its button says what has happened. The one that is read, which the request
     * names, stays until another one is, and says what has become of it.
     */
    public void refresh() {
        Long read = QueueQueryParser.number(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("shown"));
        Set<ExpectedVersion> now =
                moderationQueue.asTheyAre(queue.cards().map(ReplyCard::getId).toList());
        List<ReplyCard> changed = queue.cards()
                .filter(card -> !now.contains(card.shown()) && !cardEditorBean.isOpenOn(card))
                .toList();
        boolean noted = renewNotes();
        List<ReplyCard> left = queue.cards()
                .filter(card -> card.getOvertaken() != null && !changed.contains(card) && !isRead(card, read))
                .toList();
        changed.forEach(card -> overtake(card, isRead(card, read)));
        left.forEach(this::leave);
        if (!changed.isEmpty()) {
            news = DeskMessages.of("queue.news", changed.size());
        }
        if (changed.isEmpty() && left.isEmpty() && !noted) {
            queue.count();
        } else {
            queue.fill();
            PrimeFaces.current().ajax().update("said", "page");
        }
    }

    /** @return whether a card has other notes than before */
    private boolean renewNotes() {
        Account account = currentUser.account().orElseThrow();
        Map<Long, List<NoteLine>> now = noteLines.around(
                queue.cards().collect(Collectors.toMap(ReplyCard::getId, ReplyCard::getWriterId)), account);
        List<ReplyCard> other = queue.cards()
                .filter(card ->
                        now.containsKey(card.getId()) && !now.get(card.getId()).equals(card.getNotes()))
                .toList();
        other.forEach(card -> card.setNotes(now.get(card.getId())));
        return !other.isEmpty();
    }

    private static boolean isRead(ReplyCard card, Long read) {
        return read != null && card.getId() == read;
    }

    private void overtake(ReplyCard card, boolean read) {
        if (read) {
            queue.replace(card).overtake(card);
        } else {
            queue.rows().leave(card);
        }
    }

    /** What still belongs into the list can be decided about from now on. */
    private void leave(ReplyCard card) {
        if (card.getState() == queue.getAsked().state()) {
            queue.replace(card);
        } else {
            queue.rows().leave(card);
        }
    }

    /** What others did, or null. */
    public String getNews() {
        return news;
    }
}
