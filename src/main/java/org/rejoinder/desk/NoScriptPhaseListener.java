package org.rejoinder.desk;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;

/**
 * Lets a form come from a browser that runs no scripts. PrimeFaces has a script put the nonce of a page into its forms, and
 * takes a form without it for an attack when it comes to show the page again; where no script runs none can be slipped in.
 */
public class NoScriptPhaseListener implements PhaseListener {

    /** As PrimeFaces calls it, in a form and in a view. */
    private static final String NONCE = "primefaces.nonce";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        ExternalContext context = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest()
                || context.getRequestParameterMap().containsKey(NONCE)) {
            return;
        }
        UIViewRoot page = faces.getViewRoot();
        Map<String, Object> kept = page == null ? null : page.getViewMap(false);
        if (kept != null && kept.get(NONCE) instanceof String nonce) {
            context.setRequest(new WithNonce((HttpServletRequest) context.getRequest(), nonce));
        }
    }

    private static final class WithNonce extends HttpServletRequestWrapper {

        private final String nonce;

        WithNonce(HttpServletRequest request, String nonce) {
            super(request);
            this.nonce = nonce;
        }

        @Override
        public String getParameter(String name) {
            return name.equals(NONCE) ? nonce : super.getParameter(name);
        }
    }
}
