package org.rejoinder.transparency;

import java.util.Locale;

/** What is counted in a period, in the order of the page. */
public enum Measure {
    /** Of readers, by when they came in; not what was brought from elsewhere. */
    REPLIES_RECEIVED,
    /** Those of them that an automatic check wanted somebody to look at. */
    REPLIES_NOTICED_BY_CHECK,
    /** By the policy of the site, without anybody deciding. Anybody can count what is public. */
    PUBLISHED_AUTOMATICALLY(Kind.PUBLIC_COUNT),
    /** Put aside by the policy of the site; a moderator can still publish it. */
    SPAM_AUTOMATICALLY,
    PUBLISHED(Kind.PUBLIC_COUNT),
    /** For each house rule, or for none. */
    REJECTED,
    SPAM,
    /** Of the three before, by a program with the key of somebody. */
    DECIDED_BY_PROGRAM,
    /** Until a reply was decided about. */
    MEDIAN_WAIT(Kind.SECONDS),
    REPORTS_OF_RULES,
    /** Notices of illegal content (Regulation (EU) 2022/2065, article 16). */
    REPORTS_OF_ILLEGAL_CONTENT,
    REPORTS_OF_CHILD_ABUSE,
    /** Replies that the site hid because so many reported them, until somebody looked. */
    HIDDEN_BY_REPORTS,
    /** Reports after which the reply stayed. */
    REPORTS_KEPT,
    REPORTS_TAKEN_DOWN_BY_RULE,
    REPORTS_TAKEN_DOWN_BY_LAW,
    /** Reports of replies that were withdrawn or erased before anybody decided. */
    REPORTS_GONE,
    MEDIAN_WAIT_OF_REPORTS(Kind.SECONDS),
    /** Appeals of writers against a rejection. */
    APPEALS_OF_WRITERS,
    APPEALS_OF_WRITERS_GRANTED,
    APPEALS_OF_WRITERS_REFUSED,
    MEDIAN_WAIT_OF_WRITERS(Kind.SECONDS),
    /** Appeals of those who reported a reply that was kept. */
    APPEALS_OF_REPORTERS,
    APPEALS_OF_REPORTERS_GRANTED,
    APPEALS_OF_REPORTERS_REFUSED,
    MEDIAN_WAIT_OF_REPORTERS(Kind.SECONDS),
    /** Decisions that a second moderator judged, too, without knowing the first. */
    SECOND_OPINIONS,
    /** Cohen's kappa of those, in thousandths. */
    KAPPA(Kind.THOUSANDTHS);

    /** How a number is to be read, and whether it can be told whatever it is. */
    private enum Kind {
        COUNT,
        PUBLIC_COUNT,
        SECONDS,
        THOUSANDTHS
    }

    private final Kind kind;

    Measure() {
        this(Kind.COUNT);
    }

    Measure(Kind kind) {
        this.kind = kind;
    }

    /** Whether numbers of months add up to that of the year. */
    public boolean isCount() {
        return kind == Kind.COUNT || kind == Kind.PUBLIC_COUNT;
    }

    public boolean isSeconds() {
        return kind == Kind.SECONDS;
    }

    /** Whether a small number might tell of a person. */
    boolean isFolded() {
        return kind == Kind.COUNT;
    }

    /** As programs call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
