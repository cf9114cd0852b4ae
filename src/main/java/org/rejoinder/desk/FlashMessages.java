package org.rejoinder.desk;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;

/**
 * What is told on the page of the desk that follows a redirect. It waits in the session: what Faces has for that, the flash, is
 * found by a cookie, and any other request that comes between takes it away unseen.
 */
public class FlashMessages implements PhaseListener {

    private static final String WAITING = FlashMessages.class.getName();

    static void tell(FacesMessage message) {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        List<FacesMessage> waiting = new ArrayList<>(waiting(context));
        waiting.add(message);
        context.getSessionMap().put(WAITING, waiting);
    }

    /** Where no page of Faces has led here. */
    static void tell(HttpSession session, FacesMessage message) {
        session.setAttribute(WAITING, List.of(message));
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        ExternalContext context = faces.getExternalContext();
        if (context.getSession(false) != null && !faces.isPostback() && isOfTheDesk(faces)) {
            waiting(context).forEach(message -> faces.addMessage(null, message));
            context.getSessionMap().remove(WAITING);
        }
    }

    private static boolean isOfTheDesk(FacesContext faces) {
        return faces.getViewRoot().getViewId().startsWith("/desk/");
    }

    @SuppressWarnings("unchecked")
    private static List<FacesMessage> waiting(ExternalContext context) {
        return (List<FacesMessage>) context.getSessionMap().getOrDefault(WAITING, List.of());
    }
}
