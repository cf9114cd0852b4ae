package org.rejoinder.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.moderation.Kept;
import org.rejoinder.moderation.PolicyChanged;
import org.rejoinder.moderation.Retention;
import org.rejoinder.moderation.RetentionSettings;

/** For how long things are kept, as it was typed. */
@Named
@ViewScoped
public class RetentionDesk implements Serializable {

    /** A field. */
    public static final class Time implements Serializable {

        private final Kept kind;
        private String days;

        private Time(Kept kind, int days) {
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

        private boolean isUsable() {
            return days.strip().matches("\\d{1,4}") && number() >= kind.atLeast() && number() <= Kept.LONGEST;
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
    private List<Time> times;

    @PostConstruct
    void open() {
        RetentionSettings settings = retention.settings();
        version = settings.version();
        Map<Kept, Integer> days = settings.days();
        times = Stream.of(Kept.values())
                .map(kind -> new Time(kind, days.get(kind)))
                .toList();
    }

    public String save() {
        Map<Kept, Integer> days = new EnumMap<>(Kept.class);
        for (Time time : times) {
            if (time.isUsable()) {
                days.put(time.kind, time.number());
            } else {
                Words.complain(
                        null,
                        Words.of("retention.wrong", Words.of("kept." + time.kind), time.kind.atLeast(), Kept.LONGEST));
            }
        }
        if (FacesContext.getCurrentInstance().isValidationFailed()) {
            return null;
        }
        try {
            retention.set(currentUser.account().orElseThrow(), version, days);
        } catch (PolicyChanged e) {
            Words.tellConflict("settings.changedMeanwhile");
            return null;
        }
        Words.tellNext("retention.saved");
        return "/desk/settings?faces-redirect=true";
    }

    public List<Time> getTimes() {
        return times;
    }
}
