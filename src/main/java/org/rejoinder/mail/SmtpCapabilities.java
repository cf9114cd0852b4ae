package org.rejoinder.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.rejoinder.crypto.EmailAddress;

/** What the mail server said that it can do, when this node last handed it a letter. */
@ApplicationScoped
public class SmtpCapabilities {

    private volatile Optional<Boolean> utf8 = Optional.empty();

    void learnUtf8(boolean offered) {
        utf8 = Optional.of(offered);
    }

    /**
     * Whether it takes this address, which may be spelled in another way than the one that is kept; empty if nobody knows yet.
     */
    public Optional<Boolean> takes(EmailAddress address) {
        return address.isAsciiWhenFolded() ? Optional.of(true) : utf8;
    }
}
