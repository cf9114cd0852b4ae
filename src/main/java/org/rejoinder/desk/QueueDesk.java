package org.rejoinder.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.rejoinder.moderation.AlreadyDecided;
import org.rejoinder.moderation.AuditEntry;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.Door;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.Queue;
import org.rejoinder.people.Account;
import org.rejoinder.people.Me;
import org.rejoinder.site.Times;

/**
 * One page of the queue, kept as it was shown: whatever comes in or is decided elsewhere meanwhile, a button decides
 * about the card it stands on.
 */
@Named
@ViewScoped
public class QueueDesk implements Serializable {

    static final int ON_A_PAGE = 20;

    @Inject
    private Queue queue;

    @Inject
    private Moderation moderation;

    @Inject
    private Me me;

    @Inject
    private Times times;

    private List<Card> cards = new ArrayList<>();
    private boolean more;
    private String outcome;
    private boolean stale;

    /** What the last button did, as long as it can be undone. */
    private Card decided;

    private int decidedAt;
    private Long entry;

    @PostConstruct
    void open() {
        String after = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("after", "0");
        load(after.matches("\\d{1,18}") ? Long.parseLong(after) : 0);
    }

    private void load(long after) {
        List<Card> found = new ArrayList<>(
                queue.heldAfter(after, ON_A_PAGE + 1).stream().map(Card::of).toList());
        more = found.size() > ON_A_PAGE;
        cards = new ArrayList<>(found.subList(0, Math.min(ON_A_PAGE, found.size())));
    }

    public void publish(Card card) {
        decide(card, Decision.publish(), "queue.published");
    }

    public void reject(Card card) {
        String reason = card.getReason() == null ? "" : card.getReason().strip();
        decide(card, Decision.reject(reason.isEmpty() ? null : reason), "queue.rejected");
    }

    public void spam(Card card) {
        decide(card, Decision.spam(), "queue.spam");
    }

    private void decide(Card card, Decision decision, String words) {
        int place = cards.indexOf(card);
        cards.remove(card);
        try {
            AuditEntry done = moderation.decide(account(), card.shown(), decision, Door.DESK);
            remember(card, place, done.id(), Words.of(words, card.getName()));
        } catch (AlreadyDecided e) {
            forget(told(card, e));
        }
        if (cards.isEmpty()) {
            load(0);
        }
        focusOnCard(place);
    }

    public void undo() {
        Card card = decided;
        try {
            moderation.undo(account(), entry, Door.DESK);
            int place = Math.min(decidedAt, cards.size());
            if (cards.stream().noneMatch(other -> other.getId() == card.getId())) {
                cards.add(place, card);
            }
            forget(Words.of("queue.undone", card.getName()));
            stale = false;
            focusOnCard(place);
        } catch (AlreadyDecided e) {
            forget(told(card, e));
        }
    }

    private void remember(Card card, int place, long auditEntry, String words) {
        decided = card;
        decidedAt = place;
        entry = auditEntry;
        outcome = words;
        stale = false;
    }

    private void forget(String words) {
        decided = null;
        entry = null;
        outcome = words;
        stale = true;
    }

    private String told(Card card, AlreadyDecided e) {
        return Words.of("queue.already." + e.state(), card.getName(), e.by(), times.full(e.at()));
    }

    /** The next card's heading, or, when there is none, what was just said. */
    private void focusOnCard(int place) {
        String target = cards.isEmpty()
                ? "outcome"
                : "card-" + cards.get(Math.min(place, cards.size() - 1)).getId();
        PrimeFaces.current().executeScript("document.getElementById('" + target + "').focus()");
    }

    private Account account() {
        return me.account().orElseThrow();
    }

    public List<Card> getCards() {
        return cards;
    }

    public boolean isMore() {
        return more;
    }

    /** The number of the last card, after which the next page begins. */
    public long getLast() {
        return cards.isEmpty() ? 0 : cards.get(cards.size() - 1).getId();
    }

    public long getHeld() {
        return queue.held();
    }

    public String getOutcome() {
        return outcome;
    }

    /** Whether the last button did not do what it says. */
    public boolean isStale() {
        return stale;
    }

    public boolean isUndoable() {
        return entry != null;
    }
}
