package org.rejoinder.desk.admin;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.queue.QueueQueryParser;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.WriterTrust;
import org.rejoinder.screening.rule.InvalidRuleException;
import org.rejoinder.screening.rule.Rules;
import org.rejoinder.settings.Network;

/** A screening policy as it is typed: every field is what stands in it, whether it can be used or not. */
public class PolicyForm implements Serializable {

    private static final int HUNDRED = 100;
    private static final int MANY = 10_000;

    /** An article or a writer with what is chosen for it; nothing chosen takes it out of the policy. */
    public static final class Special implements Serializable {

        private final long id;
        private final String name;
        private final String shown;
        private final Instant until;
        private String choice;

        /** @param until when what is shown ends by itself; null for never */
        Special(long id, String name, String choice, Instant until) {
            this.id = id;
            this.name = name;
            this.shown = choice;
            this.until = until;
            this.choice = choice;
        }

        /** Null for never; what is chosen instead has no end. */
        public Instant getUntil() {
            return choice.equals(shown) ? until : null;
        }

        public long getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        public String getChoice() {
            return choice;
        }

        public void setChoice(String choice) {
            this.choice = choice == null ? "" : choice;
        }
    }

    private String mode;
    private String publishedNeeded;
    private String closeAfterDays;
    private String closesOn;
    private String linksHeld;
    private String spamFrom;
    private String brakeFactor;
    private String holding;
    private String spamming;
    private String networks;
    private final List<Special> articles = new ArrayList<>();
    private final List<Special> writers = new ArrayList<>();

    /**
     * @param titles of the articles that have a mode of their own
     * @param names of the writers that something was decided about
     */
    static PolicyForm of(Policy policy, Map<Long, String> titles, Map<Long, String> names) {
        var form = new PolicyForm();
        form.mode = policy.mode().name();
        form.publishedNeeded = String.valueOf(policy.publishedNeeded());
        form.closeAfterDays = String.valueOf(policy.closeAfterDays());
        form.closesOn = policy.closesOn() == null ? "" : policy.closesOn().toString();
        form.linksHeld = String.valueOf(policy.linksHeld());
        form.spamFrom = String.valueOf(policy.spamFrom());
        form.brakeFactor = String.valueOf(policy.brakeFactor());
        form.holding = String.join("\n", policy.holding());
        form.spamming = String.join("\n", policy.spamming());
        form.networks = String.join("\n", policy.networks());
        policy.articles()
                .forEach(each -> form.addArticle(
                        each.article(), titles.get(each.article()), each.mode().name()));
        policy.writers()
                .forEach(each -> form.addWriter(
                        each.writer(), names.get(each.writer()), each.standing().name(), each.until()));
        return form;
    }

    void addArticle(long id, String title, String choice) {
        if (articles.size() < Policy.MOST_SPECIAL && articles.stream().noneMatch(each -> each.getId() == id)) {
            articles.add(new Special(id, title == null ? "#" + id : title, choice, null));
        }
    }

    void addWriter(long id, String name, String choice, Instant until) {
        if (writers.size() < Policy.MOST_SPECIAL && writers.stream().noneMatch(each -> each.getId() == id)) {
            writers.add(new Special(id, name == null ? "#" + id : name, choice, until));
        }
    }

    /** Empty if something cannot be used; then its field says why. */
    Optional<Policy> read() {
        var complaints = new Complaints();
        var policy = new Policy(
                ModerationMode.valueOf(mode),
                complaints.number("publishedNeeded", publishedNeeded, HUNDRED),
                complaints.number("closeAfterDays", closeAfterDays, MANY),
                complaints.day("closesOn", closesOn),
                complaints.number("linksHeld", linksHeld, HUNDRED),
                complaints.number("spamFrom", spamFrom, HUNDRED),
                complaints.number("brakeFactor", brakeFactor, MANY),
                complaints.rules("holding", lines(holding)),
                complaints.rules("spamming", lines(spamming)),
                complaints.networks("networks", lines(networks)),
                articles.stream()
                        .filter(each -> !each.getChoice().isEmpty())
                        .map(each -> new Policy.OfArticle(each.getId(), ModerationMode.valueOf(each.getChoice())))
                        .toList(),
                writers.stream()
                        .filter(each -> !each.getChoice().isEmpty())
                        .map(each -> new Policy.OfWriter(
                                each.getId(), WriterTrust.valueOf(each.getChoice()), each.getUntil()))
                        .toList());
        return complaints.none ? Optional.of(policy) : Optional.empty();
    }

    private static List<String> lines(String typed) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** What cannot be used, said at its field. */
    private static final class Complaints {

        private boolean none = true;

        private int number(String field, String typed, int most) {
            if (typed.strip().matches("\\d{1,5}") && Integer.parseInt(typed.strip()) <= most) {
                return Integer.parseInt(typed.strip());
            }
            complain(field, DeskMessages.of("settings.number", most));
            return 0;
        }

        private LocalDate day(String field, String typed) {
            LocalDate day = QueueQueryParser.day(typed.strip());
            if (day == null && !typed.isBlank()) {
                complain(field, DeskMessages.of("policy.day"));
            }
            return day;
        }

        private List<String> rules(String field, List<String> lines) {
            if (lines.size() > Policy.MOST_RULES) {
                complain(field, DeskMessages.of("policy.many", Policy.MOST_RULES));
                return lines;
            }
            if (lines.stream().mapToInt(String::length).sum() > Policy.MOST_CHARACTERS) {
                complain(field, DeskMessages.of("policy.large", Policy.MOST_CHARACTERS));
                return lines;
            }
            try {
                Rules.check(lines);
            } catch (InvalidRuleException e) {
                complain(field, DeskMessages.of("policy.line", e.line(), e.why()));
            }
            return lines;
        }

        private List<String> networks(String field, List<String> lines) {
            if (lines.size() > Policy.MOST_NETWORKS) {
                complain(field, DeskMessages.of("policy.many", Policy.MOST_NETWORKS));
            }
            lines.stream()
                    .filter(line -> !isNetwork(line))
                    .findFirst()
                    .ifPresent(line -> complain(field, DeskMessages.of("policy.network", line)));
            return lines;
        }

        private static boolean isNetwork(String line) {
            try {
                Network.parse(line);
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        private void complain(String field, String words) {
            none = false;
            DeskMessages.complain(field, words);
        }
    }

    public String getMode() {
        return mode;
    }

    public void setMode(String mode) {
        this.mode = mode;
    }

    /** How many replies of a writer must be public. */
    public String getPublishedNeeded() {
        return publishedNeeded;
    }

    public void setPublishedNeeded(String publishedNeeded) {
        this.publishedNeeded = publishedNeeded;
    }

    public String getCloseAfterDays() {
        return closeAfterDays;
    }

    public void setCloseAfterDays(String closeAfterDays) {
        this.closeAfterDays = closeAfterDays;
    }

    public String getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(String closesOn) {
        this.closesOn = closesOn;
    }

    public String getLinksHeld() {
        return linksHeld;
    }

    public void setLinksHeld(String linksHeld) {
        this.linksHeld = linksHeld;
    }

    public String getSpamFrom() {
        return spamFrom;
    }

    public void setSpamFrom(String spamFrom) {
        this.spamFrom = spamFrom;
    }

    public String getBrakeFactor() {
        return brakeFactor;
    }

    public void setBrakeFactor(String brakeFactor) {
        this.brakeFactor = brakeFactor;
    }

    /** Rules that hold, one a line. */
    public String getHolding() {
        return holding;
    }

    public void setHolding(String holding) {
        this.holding = holding;
    }

    /** Rules that send to Spam, one a line. */
    public String getSpamming() {
        return spamming;
    }

    public void setSpamming(String spamming) {
        this.spamming = spamming;
    }

    public String getNetworks() {
        return networks;
    }

    public void setNetworks(String networks) {
        this.networks = networks;
    }

    public List<Special> getArticles() {
        return articles;
    }

    public List<Special> getWriters() {
        return writers;
    }
}
