package org.rejoinder.desk;

import java.io.Serializable;
import org.rejoinder.article.CorrectionNote;

/** What readers are to be told of a correction, as it was typed. */
public final class Correcting implements Serializable {

    private String wrong = "";
    private String right = "";
    private String credit = "";

    CorrectionNote note() {
        return new CorrectionNote(
                Typed.asTyped(wrong).strip(),
                Typed.asTyped(right).strip(),
                Typed.asTyped(credit).strip());
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
