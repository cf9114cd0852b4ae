package org.rejoinder.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What the pages before the desk show again after a mistake. A password is never shown again. */
@Named
@RequestScoped
public class EntrancePage {

    private String name = "";
    private String email = "";
    private String to = "";
    private String problem;
    private String field = "";

    void fill(String name, String email, String to) {
        this.name = name;
        this.email = email;
        this.to = to;
    }

    void complain(String field, String problem) {
        this.field = field;
        this.problem = problem;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public String getTo() {
        return to;
    }

    public String getProblem() {
        return problem;
    }

    /** The field that the problem is in; empty for the form as a whole. */
    public String getField() {
        return field;
    }
}
