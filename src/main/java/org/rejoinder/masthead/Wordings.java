package org.rejoinder.masthead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** In which language the site speaks now. */
@ApplicationScoped
public class Wordings {

    private static final Logger LOG = Logger.getLogger(Wordings.class.getName());

    @Inject
    private Mastheads mastheads;

    /** Who says that the database cannot be reached says it in the language that was known last. */
    public Wording current() {
        Masthead masthead;
        try {
            masthead = mastheads.current().masthead();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The language is the last known one", e);
            masthead = mastheads.lastKnown().masthead();
        }
        return Wording.in(masthead.language());
    }
}
