package org.rejoinder.reader.webmention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.reader.FormProblem;
import org.rejoinder.reader.FormProblems;
import org.rejoinder.settings.Settings;

/** The form of people who tell by hand that a page links to an article: what was typed, and what is wrong with that. */
@Named
@RequestScoped
public class WebmentionForm {

    private final FormProblems problems = new FormProblems("source", "target");
    private String source = "";
    private String target = "";

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Settings settings;

    void fill(String sourceTyped, String targetTyped) {
        source = sourceTyped;
        target = targetTyped;
    }

    void refuse(String field, String key) {
        problems.add(field, currentMessages.current().of(key));
    }

    /** Whether this site takes webmentions: its articles say where. */
    public boolean isReceiving() {
        return settings.webmention().receives();
    }

    public String getSource() {
        return source;
    }

    public String getTarget() {
        return target;
    }

    public List<FormProblem> getProblems() {
        return problems.all();
    }

    /** @return null if this field is as it should be */
    public FormProblem problem(String field) {
        return problems.of(field);
    }
}
