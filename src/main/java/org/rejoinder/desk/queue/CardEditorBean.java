package org.rejoinder.desk.queue;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import java.io.Serializable;
import java.util.Map;
import org.primefaces.PrimeFaces;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.session.CurrentSession;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.Redirection;
import org.rejoinder.desk.RequestText;
import org.rejoinder.desk.note.NotesBean;
import org.rejoinder.failure.ConflictException;
import org.rejoinder.failure.DeniedException;
import org.rejoinder.failure.NotFoundException;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ModeratorEdit;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.note.AddedNote;
import org.rejoinder.note.NoteRefusedException;
import org.rejoinder.note.NoteTaking;
import org.rejoinder.note.NoteTarget;

/** What is open on a card of the queue: changing its name and text, a note, or asking for the writer's address. One at a time. */
@Named
@ViewScoped
public class CardEditorBean implements Serializable {

    private static final String CHANGE = "change";
    private static final String REVEAL = "reveal";
    private static final String NOTE = "note";

    @Inject
    private QueueBean desk;

    @Inject
    private OutcomeBean outcomes;

    @Inject
    private DecisionBean decisionBean;

    @Inject
    private Moderation moderation;

    @Inject
    private RevealedEmailBean revealed;

    @Inject
    private NoteTaking noteTaking;

    @Inject
    private Validator validator;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CurrentSession session;

    private ReplyCard replyCard;
    private String open;
    private String name = "";
    private String text = "";
    private String why = "";
    private String note = "";
    private Map<String, String> problems = Map.of();

    /** The request names the reply and what is to be done: a place in the list may have become another's. */
    public void open() {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        Long reply = QueueQueryParser.number(parameters.get("reply"));
        desk.card(reply == null ? 0 : reply).ifPresent(found -> {
            replyCard = found;
            String what = parameters.get("what");
            open = REVEAL.equals(what) || NOTE.equals(what) ? what : CHANGE;
            name = found.getName();
            text = found.getText();
            why = "";
            note = "";
            problems = Map.of();
            focus(open + "-" + found.getId());
        });
    }

    public void close() {
        ReplyCard closed = replyCard;
        replyCard = null;
        focus("card-" + closed.getId());
    }

    public void save() {
        if (keep()) {
            outcomes.succeed(null, DeskMessages.of("change.saved", replyCard.getName()));
            close();
        }
    }

    public void saveAndPublish() {
        if (keep()) {
            ReplyCard saved = replyCard;
            replyCard = null;
            decisionBean.publish(saved);
        }
    }

    /** @return whether the card now says what was typed */
    private boolean keep() {
        var moderatorEdit = new ModeratorEdit(name.strip(), RequestText.asTyped(text));
        problems = moderatorEdit.problems(validator);
        if (!problems.isEmpty()) {
            focus(problems.containsKey("name") ? "change-" + replyCard.getId() : "text-" + replyCard.getId());
            return false;
        }
        try {
            moderation.reword(currentUser.account().orElseThrow(), replyCard.shown(), moderatorEdit, Channel.DESK);
            replyCard = desk.replace(replyCard);
            return true;
        } catch (ConflictException | DeniedException | NotFoundException e) {
            ReplyCard overtaken = replyCard;
            replyCard = null;
            desk.overtaken(overtaken, e);
            return false;
        }
    }

    /** What cannot be taken stays in its field. */
    public void saveNote() {
        try {
            AddedNote added =
                    noteTaking.add(currentUser.account().orElseThrow(), NoteTarget.reply(replyCard.getId()), note);
            outcomes.succeed(null, NotesBean.told(added));
            replyCard = desk.replace(replyCard);
            close();
        } catch (NoteRefusedException e) {
            problems = Map.of(NOTE, NotesBean.problemOf(e));
            focus(NOTE + "-" + replyCard.getId());
        } catch (NotFoundException e) {
            ReplyCard gone = replyCard;
            replyCard = null;
            desk.overtaken(gone, e);
        }
    }

    public void reveal() {
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > Decision.LONGEST_REASON) {
            problems = Map.of("why", DeskMessages.of("reveal.why.wrong", Decision.LONGEST_REASON));
            focus(REVEAL + "-" + replyCard.getId());
            return;
        }
        if (!session.isConfirmed()) {
            Redirection.to("/desk/confirm?to=/desk/queue");
            return;
        }
        revealed.show(
                replyCard.getName(),
                moderation.reveal(currentUser.account().orElseThrow(), replyCard.getId(), reason, Channel.DESK));
        replyCard = null;
        focus("address-shown");
    }

    private static void focus(String element) {
        PrimeFaces.current().executeScript("focusOn('" + element + "')");
    }

    public boolean changes(ReplyCard other) {
        return isOpenOn(other) && CHANGE.equals(open);
    }

    public boolean reveals(ReplyCard other) {
        return isOpenOn(other) && REVEAL.equals(open);
    }

    public boolean notes(ReplyCard other) {
        return isOpenOn(other) && NOTE.equals(open);
    }

    boolean isOpenOn(ReplyCard other) {
        return replyCard != null && other != null && replyCard.getId() == other.getId();
    }

    /** What is wrong, by field. */
    public Map<String, String> getProblems() {
        return problems;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** What is to be noted. */
    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note == null ? "" : note;
    }

    /** Why somebody wants to see the address. */
    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
