package org.rejoinder.desk;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;

/**
 * Lets a form come from a browser that runs no scripts. PrimeFaces has a script put the nonce of a page into its forms, and
 * takes a form without it for an attack when it comes to show the page again; where no script runs it is of no use, and the
 * page gets another one.
 */
public class WithoutScripts implements PhaseListener {

    /** As PrimeFaces calls it, in a form and in a view. */
    private static final String NONCE = "primefaces.nonce";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot page = faces.getViewRoot();
        Map<String, String> form = faces.getExternalContext().getRequestParameterMap();
        if (page != null && !faces.getPartialViewContext().isAjaxRequest() && !form.containsKey(NONCE)) {
            Map<String, Object> kept = page.getViewMap(false);
            if (kept != null) {
                kept.remove(NONCE);
            }
        }
    }
}
