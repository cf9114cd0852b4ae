package org.rejoinder.crypto;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

/** Somebody whose address is kept here, sealed for them alone. */
@MappedSuperclass
public abstract class EmailOwner {

    @Embedded
    private EncryptedEmail address;

    /** Whom the address is bound to: in the row of anybody else it does not open. */
    protected abstract String owner();

    /** By which spelling of their address they are found. */
    protected abstract EmailSpelling spelling();

    EncryptedEmail address() {
        return address;
    }

    /** Nobody writes to them any more, and nobody finds them by it. */
    protected void forgetAddress() {
        address = null;
    }

    /** Once there is a number for the owner's name to hold. */
    void seal(EncryptedEmail sealed) {
        address = sealed;
    }
}
