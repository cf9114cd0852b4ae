package org.rejoinder.account.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether what happens now is done with a key: for what records changes, whoever makes them, in a request or in the background. */
@ApplicationScoped
public class KeyInUse {

    @Inject
    private CurrentKey current;

    @Inject
    private BeanManager beans;

    /** The name of the key; empty where a person, or the site itself, is at work. */
    public Optional<String> name() {
        return isRequest() && current.isThere() ? Optional.of(current.access().name()) : Optional.empty();
    }

    private boolean isRequest() {
        try {
            return beans.getContext(RequestScoped.class).isActive();
        } catch (ContextNotActiveException e) {
            return false;
        }
    }
}
