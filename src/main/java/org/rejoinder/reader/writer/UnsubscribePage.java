package org.rejoinder.reader.writer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Locale;

/** How far somebody has come who wants no more mails. */
@Named
@RequestScoped
public class UnsubscribePage {

    enum Step {
        ASKED,
        STOPPED_THIS,
        STOPPED_ALL,
        /** A link that does nothing. */
        NOTHING
    }

    private Step step = Step.NOTHING;

    void at(Step reached) {
        step = reached;
    }

    public String getStep() {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
