package org.rejoinder.desk.article;

import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.article.CorrectionNote;
import org.rejoinder.desk.RequestText;

/** What readers are to be told of a correction, as it was typed. */
public final class CorrectionForm implements Serializable {

    private String wrong = "";
    private String right = "";
    private String credit = "";
    private String report = "";

    /** Null unless the author has proposed it. */
    private CorrectionNote proposal;

    void show(Optional<CorrectionNote> proposed) {
        proposal = proposed.orElse(null);
        wrong = proposed.map(CorrectionNote::wrong).orElse("");
        right = proposed.map(CorrectionNote::right).orElse("");
        credit = proposed.map(CorrectionNote::credit).orElse("");
    }

    /** Whether its fields have what the author has proposed, or did before somebody changed them. */
    public boolean isProposed() {
        return proposal != null;
    }

    /** @param asked who has reported it and wants to be named; named if nobody else is */
    CorrectionNote note(Optional<String> asked) {
        String named = RequestText.asTyped(credit).strip();
        return new CorrectionNote(
                RequestText.asTyped(wrong).strip(),
                RequestText.asTyped(right).strip(),
                named.isEmpty() ? asked.orElse("") : named);
    }

    /** Whether words stand in its fields that are stored nowhere. */
    boolean isBegun() {
        return isFilled() && !note(Optional.empty()).equals(proposal);
    }

    boolean isFilled() {
        return Stream.of(wrong, right, credit).anyMatch(typed -> typed != null && !typed.isBlank());
    }

    /** The number of the report that has led to it; empty if none has. */
    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = report == null ? "" : report;
    }

    public String getWrong() {
        return wrong;
    }

    public void setWrong(String wrong) {
        this.wrong = wrong;
    }

    public String getRight() {
        return right;
    }

    public void setRight(String right) {
        this.right = right;
    }

    public String getCredit() {
        return credit;
    }

    public void setCredit(String credit) {
        this.credit = credit;
    }
}
