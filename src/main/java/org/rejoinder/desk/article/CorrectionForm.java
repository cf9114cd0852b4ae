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

    /** @param asked who has reported it and wants to be named; named if nobody else is */
    CorrectionNote note(Optional<String> asked) {
        String named = RequestText.asTyped(credit).strip();
        return new CorrectionNote(
                RequestText.asTyped(wrong).strip(),
                RequestText.asTyped(right).strip(),
                named.isEmpty() ? asked.orElse("") : named);
    }

    boolean isBegun() {
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
