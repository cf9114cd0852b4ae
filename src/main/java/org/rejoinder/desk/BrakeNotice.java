package org.rejoinder.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rejoinder.screening.Brake;

/** Tells everybody at the desk that a wave of spam is coming in. */
@Named
@RequestScoped
public class BrakeNotice {

    @Inject
    private Brake brake;

    private Boolean on;

    public boolean isOn() {
        if (on == null) {
            on = brake.since().isPresent();
        }
        return on;
    }
}
