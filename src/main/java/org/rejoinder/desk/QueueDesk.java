package org.rejoinder.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.primefaces.PrimeFaces;
import org.primefaces.util.EscapeUtils;
import org.rejoinder.moderation.AlreadyDecided;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.Door;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.NoSuchReply;
import org.rejoinder.moderation.Order;
import org.rejoinder.moderation.Queue;
import org.rejoinder.moderation.Wanted;
import org.rejoinder.people.Account;
import org.rejoinder.people.Me;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.site.Times;

/**
 * One page of the queue, kept as it was shown: whatever comes in or is decided elsewhere meanwhile, a button decides
 * about the card it stands on.
 */
@Named
@ViewScoped
public class QueueDesk implements Serializable {

    static final int ON_A_PAGE = 20;

    /** What the last button did, as long as it can be undone. */
    private record Done(Card card, int place, long entry) implements Serializable {}

    @Inject
    private Queue queue;

    @Inject
    private Moderation moderation;

    @Inject
    private Me me;

    @Inject
    private Times times;

    /**
     * Null where a card has left. No place is ever given to another card: a second, late click on an old button, which
     * Faces knows by its place, then meets nothing.
     */
    private final List<Card> cards = new ArrayList<>();

    private boolean more;
    private long held;
    private Done done;
    private String outcome;
    private boolean stale;

    @PostConstruct
    void open() {
        String after = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("after", "0");
        load(after.matches("\\d{1,18}") ? Long.parseLong(after) : 0);
        held = queue.counts(account()).getOrDefault(ReplyState.HELD, 0L);
    }

    private void load(long after) {
        List<Card> found = queue.page(Wanted.all(ReplyState.HELD), Order.OLDEST, after, ON_A_PAGE + 1).stream()
                .map(Card::of)
                .toList();
        more = found.size() > ON_A_PAGE;
        cards.addAll(found.subList(0, Math.min(ON_A_PAGE, found.size())));
    }

    public void publish(Card card) {
        decide(card, Decision.publish(), "queue.published");
    }

    public void reject(Card card) {
        String reason = card.reasonAsTyped();
        if (reason.length() > Decision.LONGEST_REASON) {
            fail(Words.of("queue.reason.long", Decision.LONGEST_REASON));
        } else {
            decide(card, Decision.reject(null, reason.isEmpty() ? null : reason), "queue.rejected");
        }
    }

    public void spam(Card card) {
        decide(card, Decision.spam(), "queue.spam");
    }

    private void decide(Card card, Decision decision, String words) {
        int place = cards.indexOf(card);
        cards.set(place, null);
        try {
            long entry = moderation
                    .decide(account(), card.shown(), decision, Door.DESK)
                    .id();
            succeed(new Done(card, place, entry), Words.of(words, card.getName()));
        } catch (AlreadyDecided e) {
            fail(told(card, e));
        } catch (NoSuchReply e) {
            fail(Words.of("queue.gone", card.getName()));
        }
        if (isClear()) {
            load(0);
        }
        show(place);
    }

    public void undo() {
        Done undone = done;
        try {
            moderation.undo(account(), undone.entry(), Door.DESK);
            cards.set(undone.place(), undone.card());
            succeed(null, Words.of("queue.undone", undone.card().getName()));
            show(undone.place());
        } catch (AlreadyDecided e) {
            fail(told(undone.card(), e));
        } catch (NoSuchReply e) {
            fail(Words.of("queue.gone", undone.card().getName()));
        }
    }

    private void succeed(Done undoable, String words) {
        done = undoable;
        outcome = words;
        stale = false;
    }

    private void fail(String words) {
        done = null;
        outcome = words;
        stale = true;
    }

    private String told(Card card, AlreadyDecided e) {
        return Words.of("queue.already." + e.state(), card.getName(), e.by(), times.full(e.at()));
    }

    /** Counts anew, in the window's title too, and puts the focus where the work goes on. */
    private void show(int place) {
        held = queue.counts(account()).getOrDefault(ReplyState.HELD, 0L);
        String title = EscapeUtils.forJavaScript(getTitle());
        PrimeFaces.current()
                .executeScript("document.title = document.title.replace(/^.*?(?= – )/, '" + title + "');"
                        + "document.getElementById('" + nextAfter(place) + "').focus()");
    }

    /** The heading of the next card; if it was the last, of the one before; if there is none, what was just said. */
    private String nextAfter(int place) {
        Card next = cards.subList(place, cards.size()).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(this::last);
        return next == null ? "outcome" : "card-" + next.getId();
    }

    private Card last() {
        return cards.stream()
                .filter(Objects::nonNull)
                .reduce((former, later) -> later)
                .orElse(null);
    }

    private Account account() {
        return me.account().orElseThrow();
    }

    public String getTitle() {
        return held == 0 ? Words.of("queue.title") : Words.of("queue.title.held", held);
    }

    public List<Card> getCards() {
        return cards;
    }

    public boolean isClear() {
        return cards.stream().allMatch(Objects::isNull);
    }

    public boolean isMore() {
        return more;
    }

    /** The number of the last card, after which the next page begins. */
    public long getLast() {
        return isClear() ? 0 : last().getId();
    }

    public long getHeld() {
        return held;
    }

    public String getOutcome() {
        return outcome;
    }

    /** Whether the last button did not do what it says. */
    public boolean isStale() {
        return stale;
    }

    public boolean isUndoable() {
        return done != null;
    }
}
