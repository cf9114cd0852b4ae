package org.rejoinder.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.moderation.Act;
import org.rejoinder.moderation.Audit;
import org.rejoinder.moderation.AuditEntry;
import org.rejoinder.moderation.Door;
import org.rejoinder.reply.ReplyState;

/** A page of the audit, newest first, and whether the whole of it is as it was written. */
@Named
@ViewScoped
public class LogDesk implements Serializable {

    private static final int ON_A_PAGE = 100;

    /** A row of the log. */
    public record Row(
            long number,
            Instant at,
            String actor,
            Act act,
            ReplyState from,
            ReplyState to,
            long reply,
            int revision,
            String rule,
            String reason,
            Door door,
            Long batch)
            implements Serializable {

        private static Row of(AuditEntry entry) {
            return new Row(
                    entry.number(),
                    entry.at(),
                    entry.actor(),
                    entry.act(),
                    entry.from(),
                    entry.to(),
                    entry.replyNumber(),
                    entry.revision(),
                    entry.rule().orElse(null),
                    entry.reason().orElse(null),
                    entry.door(),
                    entry.batch().orElse(null));
        }
    }

    @Inject
    private Audit audit;

    private List<Row> rows;
    private String verdict;
    private boolean broken;

    @PostConstruct
    void open() {
        String before = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("before", "");
        long last = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        rows = audit.before(last, ON_A_PAGE).stream().map(Row::of).toList();
    }

    public void verify() {
        Optional<Long> first = audit.firstBroken();
        broken = first.isPresent();
        verdict = first.map(number -> Words.of("log.broken", number))
                .orElseGet(() -> Words.of("log.whole", audit.rows()));
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isMore() {
        return !rows.isEmpty() && rows.get(rows.size() - 1).number() > 1;
    }

    public long getLast() {
        return rows.get(rows.size() - 1).number();
    }

    /** What verifying found, or null. */
    public String getVerdict() {
        return verdict;
    }

    public boolean isBroken() {
        return broken;
    }
}
