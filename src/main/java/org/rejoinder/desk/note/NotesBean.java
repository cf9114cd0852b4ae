package org.rejoinder.desk.note;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.failure.DeniedException;
import org.rejoinder.failure.NotFoundException;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.PendingForm;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.note.AddedNote;
import org.rejoinder.note.NoteGoneException;
import org.rejoinder.note.NoteMentions;
import org.rejoinder.note.NoteRefusedException;
import org.rejoinder.note.NoteTaking;
import org.rejoinder.note.NoteTarget;
import org.rejoinder.note.NoteText;
import org.rejoinder.note.Notes;

/** The notes on what a page is about, and the form for another one, which needs no script. */
@Named
@RequestScoped
public class NotesBean {

    /** The field of the text; forms of other kinds stand on the same pages. */
    private static final String TEXT = "note";

    /** What a form of this panel asks for. */
    private static final Set<String> ACTS = Set.of("note", "unnote");

    /** More colleagues than that are not listed. */
    private static final int MOST_COLLEAGUES = 60;

    @Inject
    private NoteTaking noteTaking;

    @Inject
    private NoteLines noteLines;

    @Inject
    private NoteMentions mentions;

    @Inject
    private CurrentUser currentUser;

    private List<NoteLine> lines = List.of();
    private String address;
    private String outcome;
    private boolean stale;
    private String problem;
    private String text = "";

    /** @param at the address of the page, which takes its forms */
    public void show(NoteTarget target, String at) {
        address = at;
        lines = noteLines.on(target, account());
    }

    /** What was typed before the session ended. */
    public void giveBack(PendingForm form) {
        String typed = RequestText.asTyped(form.field(TEXT));
        if (!typed.isEmpty()) {
            text = typed;
            outcome = DeskMessages.of("desk.kept");
        }
    }

    /** Whether a form of this panel was sent. */
    public static boolean isAsked(HttpServletRequest request) {
        return ACTS.contains(RequestText.in(request, "act"));
    }

    /** @return the status of the answer; what was typed is given back unless it was kept */
    public int act(HttpServletRequest request, NoteTarget target) {
        return RequestText.in(request, "act").equals("note")
                ? add(target, RequestText.in(request, TEXT))
                : remove(DecimalId.in(RequestText.in(request, "id")).orElse(0L));
    }

    private int add(NoteTarget target, String typed) {
        text = RequestText.asTyped(typed);
        try {
            AddedNote added = noteTaking.add(account(), target, typed);
            outcome = told(added);
            text = "";
            return HttpServletResponse.SC_OK;
        } catch (NoteRefusedException e) {
            problem = problemOf(e);
            return ResponseStatus.UNPROCESSABLE;
        } catch (NotFoundException e) {
            refuse("note.gone.target");
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    /** What is said of a note that was written. */
    public static String told(AddedNote added) {
        return added.untold().isEmpty()
                ? DeskMessages.of("note.added")
                : DeskMessages.of("note.added.untold", String.join(", ", added.untold()));
    }

    /** Why a note was not taken. */
    public static String problemOf(NoteRefusedException refused) {
        return DeskMessages.of("note.problem." + refused.problem(), NoteText.LONGEST, Notes.MOST);
    }

    private int remove(long id) {
        try {
            noteTaking.remove(account(), id);
            outcome = DeskMessages.of("note.removed");
            return HttpServletResponse.SC_OK;
        } catch (NoteGoneException e) {
            refuse("note.gone");
            return HttpServletResponse.SC_CONFLICT;
        } catch (DeniedException e) {
            refuse("note.notYours");
            return HttpServletResponse.SC_FORBIDDEN;
        } catch (NotFoundException e) {
            refuse("note.gone");
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    private void refuse(String words) {
        outcome = DeskMessages.of(words);
        stale = true;
    }

    private Account account() {
        return currentUser.account().orElseThrow();
    }

    public List<NoteLine> getLines() {
        return lines;
    }

    public String getHeading() {
        return DeskMessages.of("note.title", lines.size());
    }

    public String getAddress() {
        return address;
    }

    /** What came of the button that was used, or null. */
    public String getOutcome() {
        return outcome;
    }

    /** Whether that did not do what it says. */
    public boolean isStale() {
        return stale;
    }

    /** Why the text was not taken, or null. */
    public String getProblem() {
        return problem;
    }

    /** What was typed and not kept. */
    public String getText() {
        return text;
    }

    public int getLongest() {
        return NoteText.LONGEST;
    }

    /** What to type for whom; empty where there are too many to list. */
    public List<String> getColleagues() {
        List<String> names = mentions.names(account());
        return names.size() > MOST_COLLEAGUES ? List.of() : names;
    }
}
