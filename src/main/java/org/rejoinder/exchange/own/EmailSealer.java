package org.rejoinder.exchange.own;

import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.SealedEmail;

/** Seals an address for whom it belongs to. */
public interface EmailSealer {

    SealedEmail seal(String owner, EmailAddress address);
}
