package org.rejoinder.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** For the one tag that shows an address, to somebody who has said why. */
@Named("addressPrinter")
@ApplicationScoped
public class AddressPrinter {

    public String print(EmailAddress address) {
        return address.clear();
    }
}
