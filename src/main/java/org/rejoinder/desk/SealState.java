package org.rejoinder.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rejoinder.crypto.KeyRotationJob;

/** How far sealing anew has come, while it goes on. */
@Named
@RequestScoped
public class SealState {

    @Inject
    private KeyRotationJob keeper;

    private long left;

    @PostConstruct
    void look() {
        left = keeper.left();
    }

    public boolean isWorking() {
        return left > 0;
    }

    public String getWords() {
        return Words.of("settings.seal.left", left);
    }
}
