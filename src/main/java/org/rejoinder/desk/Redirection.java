package org.rejoinder.desk;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Leads from a button to a page with an address of its own, so that a reload repeats nothing. */
public final class Redirection {

    private Redirection() {}

    public static void to(String address) {
        FacesContext context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }
}
