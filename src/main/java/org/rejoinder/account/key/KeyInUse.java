package org.rejoinder.account.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.failure.DeniedException;

/** Whether what happens now is done with a key: for what records changes, whoever makes them, in a request or in the background. */
@ApplicationScoped
public class KeyInUse {

    @Inject
    private CurrentKey current;

    @Inject
    private ApiKeys keys;

    @Inject
    private BeanManager beans;

    /** The name of the key; empty where a person, or the site itself, is at work. */
    public Optional<String> name() {
        return isRequest() && current.isThere() ? Optional.of(current.access().name()) : Optional.empty();
    }

    /**
     * Until the end of the transaction nobody revokes it: what is done with it, and has to end with it, is there by then.
     *
     * @return its number; empty where there is none, or a token in its place
     * @throws DeniedException if it was revoked meanwhile
     */
    public Optional<Long> hold() {
        Optional<Long> key = isRequest() && current.isThere()
                ? Optional.ofNullable(current.access().key())
                : Optional.empty();
        key.filter(number -> !keys.isHeld(number)).ifPresent(number -> {
            throw new DeniedException("the key was revoked meanwhile");
        });
        return key;
    }

    private boolean isRequest() {
        try {
            return beans.getContext(RequestScoped.class).isActive();
        } catch (ContextNotActiveException e) {
            return false;
        }
    }
}
