package org.rejoinder.desk.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.rejoinder.crypto.EmailAddress;

/** What the pages before the desk show again after a mistake. A password is never shown again. */
@Named
@RequestScoped
public class SignInPage {

    private String name = "";
    private String email = "";
    private EmailAddress remembered;
    private String to = "";
    private String kept;
    private String step;
    private boolean trusting;
    private String notice;
    private String problem;
    private Map<String, String> problems = Map.of();

    void fill(String name, String email, String to) {
        this.name = name;
        this.email = email;
        this.to = to;
    }

    /** Whoever has just chosen a password in this browser signs in next. */
    void remember(EmailAddress address) {
        remembered = address;
    }

    /** What was typed before the session ended goes through the form, sealed. */
    void keep(String typed) {
        kept = typed.isEmpty() ? null : typed;
    }

    /** The password was right: another factor is asked for. */
    void askForFactor(String step) {
        this.step = step;
    }

    /** Its owner had ticked that this device is theirs. */
    void trust(boolean ticked) {
        trusting = ticked;
    }

    void tell(String notice) {
        this.notice = notice;
    }

    void complain(String problem) {
        this.problem = problem;
    }

    void complain(Map<String, String> problems) {
        this.problems = problems;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    /** For the tag that prints one; null for nobody. */
    public EmailAddress getRemembered() {
        return remembered;
    }

    public String getTo() {
        return to;
    }

    public String getKept() {
        return kept;
    }

    public String getStep() {
        return step;
    }

    public boolean isTrusting() {
        return trusting;
    }

    public String getNotice() {
        return notice;
    }

    /** What is wrong with the form as a whole. */
    public String getProblem() {
        return problem;
    }

    /** What is wrong, by field. */
    public Map<String, String> getProblems() {
        return problems;
    }
}
