package org.rejoinder.desk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rejoinder.crypto.KeyRotationJob;
import org.rejoinder.desk.DeskMessages;

/** How far sealing anew has come, while it goes on. */
@Named
@RequestScoped
public class KeyRotationBean {

    @Inject
    private KeyRotationJob keeper;

    private long left;

    @PostConstruct
    void open() {
        left = keeper.left();
    }

    public boolean isWorking() {
        return left > 0;
    }

    public String getWords() {
        return DeskMessages.of("settings.seal.left", left);
    }
}
