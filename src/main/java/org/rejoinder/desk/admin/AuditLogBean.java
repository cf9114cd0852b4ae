package org.rejoinder.desk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rejoinder.account.Accounts;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.queue.QueueQueryParser;
import org.rejoinder.exchange.run.ImportRuns;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditAnchor;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.AuditKind;
import org.rejoinder.moderation.audit.AuditQuery;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.audit.ImportedAudit;
import org.rejoinder.moderation.audit.ImportedAuditEntry;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.site.SiteTimeZone;

/** A page of the audit, newest first, and whether the whole of it is as it was written. */
@Named
@ViewScoped
public class AuditLogBean implements Serializable {

    private static final int ON_A_PAGE = 100;
    private static final String FORMER = "former";

    /** A row of the log. */
    public record Row(
            long number,
            Instant at,
            String actor,
            AuditAction act,
            ReplyState from,
            ReplyState to,
            Long reply,
            String subject,
            Integer revision,
            String rule,
            String reason,
            Channel door,
            Long batch,
            String key)
            implements Serializable {

        private static Row of(AuditEntry entry, Map<Long, String> names) {
            return new Row(
                    entry.number(),
                    entry.at(),
                    entry.actor(),
                    entry.act(),
                    entry.from(),
                    entry.to(),
                    entry.replyNumber().orElse(null),
                    entry.subject()
                            .map(account -> names.getOrDefault(account, DeskMessages.of("log.formerAccount", account)))
                            .orElse(null),
                    entry.revision(),
                    entry.rule().orElse(null),
                    entry.reason().orElse(null),
                    entry.door(),
                    entry.batch().orElse(null),
                    entry.key().orElse(null));
        }

        private static Row of(ImportedAuditEntry entry) {
            return new Row(
                    entry.number(),
                    entry.at(),
                    entry.actor(),
                    entry.act(),
                    entry.from(),
                    entry.to(),
                    entry.replyNumber().orElse(null),
                    null,
                    entry.revision(),
                    entry.rule().orElse(null),
                    entry.reason().orElse(null),
                    entry.door(),
                    null,
                    null);
        }
    }

    /** Somebody whose rows can be asked for. */
    public record Person(long id, String name) implements Serializable {}

    @Inject
    private Audit audit;

    @Inject
    private ImportedAudit importedAudit;

    @Inject
    private ImportRuns importRuns;

    @Inject
    private Accounts accounts;

    @Inject
    private SiteTimeZone siteTimeZone;

    private AuditLogFilter filter;
    private List<Person> people;
    private boolean more;
    private boolean former;
    private boolean beganElsewhere;

    private List<Row> rows;
    private String anchor = "";
    private String verdict;
    private boolean broken;

    @PostConstruct
    void open() {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        filter = AuditLogFilter.in(parameters);
        former = FORMER.equals(parameters.get("log"));
        beganElsewhere = !importedAudit.isEmpty();
        people = accounts.all().stream()
                .map(account -> new Person(account.id(), account.name()))
                .toList();
        Map<Long, String> names = people.stream().collect(Collectors.toMap(Person::id, Person::name));
        Long before = QueueQueryParser.number(parameters.get("before"));
        List<Row> found = rowsBefore(before == null ? Long.MAX_VALUE : before, names);
        more = found.size() > ON_A_PAGE;
        rows = List.copyOf(found.subList(0, Math.min(ON_A_PAGE, found.size())));
    }

    private List<Row> rowsBefore(long number, Map<Long, String> names) {
        AuditQuery sought = filter.sought(siteTimeZone.zone());
        return former
                ? importedAudit.before(sought, number, ON_A_PAGE + 1).stream()
                        .map(Row::of)
                        .toList()
                : audit.before(sought, number, ON_A_PAGE + 1).stream()
                        .map(entry -> Row.of(entry, names))
                        .toList();
    }

    /** Whether this is the log of the site that all of this is from. */
    public boolean isFormer() {
        return former;
    }

    /** Whether there is one. */
    public boolean isBeganElsewhere() {
        return beganElsewhere;
    }

    /** Where that is. */
    public String getFormerSite() {
        String source = importRuns.restoredFrom();
        return DeskMessages.of("log.former.lead", source.isEmpty() ? DeskMessages.of("log.former.unknown") : source);
    }

    public void verify() {
        Optional<Long> first = audit.firstBroken();
        broken = first.isPresent();
        verdict = first.map(number -> DeskMessages.of("log.broken", number))
                .orElseGet(() -> DeskMessages.of("log.whole", audit.rows()));
        if (!anchor.isBlank()) {
            compare();
        }
    }

    /** With what was told of the end of the log at another time, outside the database. */
    private void compare() {
        Optional<AuditAnchor> told = AuditAnchor.in(anchor);
        boolean holds = told.filter(audit::holds).isPresent();
        broken |= !holds;
        verdict += " "
                + told.map(end -> DeskMessages.of(holds ? "log.anchor.holds" : "log.anchor.broken", end.number()))
                        .orElseGet(() -> DeskMessages.of("log.anchor.none"));
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isMore() {
        return more;
    }

    /** The address of the page after this one. */
    public String getOlder() {
        return "/desk/log?before=" + rows.get(rows.size() - 1).number() + (former ? "&log=" + FORMER : "") + "&"
                + filter.getParameters();
    }

    public AuditLogFilter getFilter() {
        return filter;
    }

    public boolean isFiltered() {
        return !filter.isEmpty();
    }

    public List<Person> getPeople() {
        return people;
    }

    public AuditKind[] getKinds() {
        return AuditKind.values();
    }

    public String nameOf(Enum<?> value) {
        return QueueQueryParser.nameOf(value);
    }

    /** Where the log ends; empty while nothing has been done. */
    public String getEnd() {
        return audit.end().map(AuditAnchor::toString).orElse("");
    }

    public int getLongestAnchor() {
        return AuditAnchor.LONGEST;
    }

    public String getAnchor() {
        return anchor;
    }

    public void setAnchor(String anchor) {
        this.anchor = anchor == null ? "" : anchor;
    }

    /** What verifying found, or null. */
    public String getVerdict() {
        return verdict;
    }

    public boolean isBroken() {
        return broken;
    }
}
