package org.rejoinder.desk.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rejoinder.screening.SurgeProtection;

/** Tells everybody at the desk that a wave of spam is coming in. */
@Named
@RequestScoped
public class SpamWaveBean {

    @Inject
    private SurgeProtection surgeProtection;

    private Boolean on;

    public boolean isOn() {
        if (on == null) {
            on = surgeProtection.since().isPresent();
        }
        return on;
    }
}
