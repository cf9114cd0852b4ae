package org.rejoinder.desk.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.rejoinder.crypto.EmailAddress;

/** The address that this one answer shows. Nothing of it stays behind. */
@Named
@RequestScoped
public class RevealedEmailBean {

    private String name;
    private EmailAddress address;

    void show(String name, EmailAddress address) {
        this.name = name;
        this.address = address;
    }

    public boolean isShown() {
        return address != null;
    }

    /** Whose it is. */
    public String getName() {
        return name;
    }

    /** Says nothing by itself; only the tag {@code rj:address} prints it. */
    public EmailAddress getAddress() {
        return address;
    }
}
