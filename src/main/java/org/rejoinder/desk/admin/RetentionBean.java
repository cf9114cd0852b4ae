package org.rejoinder.desk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.moderation.RetentionSettings;
import org.rejoinder.moderation.writer.Retention;
import org.rejoinder.moderation.writer.RetentionCategory;

/** For how long things are kept, as it was typed. */
@Named
@ViewScoped
public class RetentionBean implements Serializable {

    /** A field. */
    public static final class Time implements Serializable {

        private final RetentionCategory kind;
        private String days;

        private Time(RetentionCategory kind, int days) {
            this.kind = kind;
            this.days = String.valueOf(days);
        }

        public String getKind() {
            return kind.name();
        }

        public String getDays() {
            return days;
        }

        public void setDays(String days) {
            this.days = days;
        }

        public boolean isWrong() {
            return !isUsable();
        }

        private boolean isUsable() {
            return days.strip().matches("\\d{1,4}")
                    && number() >= kind.atLeast()
                    && number() <= RetentionCategory.LONGEST;
        }

        private int number() {
            return Integer.parseInt(days.strip());
        }
    }

    @Inject
    private Retention retention;

    @Inject
    private CurrentUser currentUser;

    private int version;
    private Map<RetentionCategory, Integer> shown;
    private List<Time> times;

    @PostConstruct
    void open() {
        RetentionSettings settings = retention.settings();
        version = settings.version();
        Map<RetentionCategory, Integer> days = new EnumMap<>(settings.days());
        shown = days;
        times = Stream.of(RetentionCategory.values())
                .map(kind -> new Time(kind, days.get(kind)))
                .toList();
    }

    /** What saving does, nothing if nothing was changed; what is wrong is said at its field. */
    Optional<Runnable> change() {
        Map<RetentionCategory, Integer> days = new EnumMap<>(RetentionCategory.class);
        for (Time time : times) {
            if (time.isUsable()) {
                days.put(time.kind, time.number());
            } else {
                DeskMessages.complain(
                        "times:" + times.indexOf(time) + ":days",
                        DeskMessages.of(
                                "retention.wrong",
                                DeskMessages.of("kept." + time.kind),
                                time.kind.atLeast(),
                                RetentionCategory.LONGEST));
            }
        }
        Account account = currentUser.account().orElseThrow();
        return days.equals(shown) ? Optional.empty() : Optional.of(() -> retention.set(account, version, days));
    }

    public List<Time> getTimes() {
        return times;
    }
}
