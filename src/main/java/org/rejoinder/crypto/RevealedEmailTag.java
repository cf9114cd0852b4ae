package org.rejoinder.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** For the one tag that prints an address: on the page of somebody who asked for it and said why. */
@Named("addressPrinter")
@ApplicationScoped
public class RevealedEmailTag {

    public String print(EmailAddress address) {
        return address.clear();
    }
}
