package org.rejoinder.desk;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.json.Json;
import java.util.Iterator;
import java.util.OptionalInt;
import org.primefaces.PrimeFaces;
import org.rejoinder.http.ExceptionMapping;

/**
 * A button whose change came to nothing shows its page again, with everything that was typed and with what happened: somebody
 * was first, may not, or it is gone. What {@link ExceptionMapping} does not know stays a fault of ours.
 */
public class FailureHandlerFactory extends ExceptionHandlerFactory {

    public FailureHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    /** A script has to find its answer, so there the status stays 200. */
    static void answer(FacesContext context, int status) {
        if (!context.getPartialViewContext().isAjaxRequest()) {
            context.getExternalContext().setResponseStatus(status);
        }
    }

    private static void tell(FacesContext context, int status) {
        String words = DeskMessages.of("failure." + status);
        if (context.getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current()
                    .executeScript("document.getElementById('trouble').textContent=" + Json.createValue(words));
        } else {
            DeskMessages.complain(null, words);
        }
        answer(context, status);
        context.validationFailed();
        context.renderResponse();
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        private Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext context = FacesContext.getCurrentInstance();
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                var thrown = (ExceptionQueuedEventContext) events.next().getSource();
                OptionalInt status = ExceptionMapping.statusOf(thrown.getException());
                if (status.isPresent() && canShowAgain(context, thrown)) {
                    events.remove();
                    tell(context, status.getAsInt());
                }
            }
            super.handle();
        }

        private static boolean canShowAgain(FacesContext context, ExceptionQueuedEventContext thrown) {
            return context.isPostback()
                    && context.getViewRoot() != null
                    && !PhaseId.RENDER_RESPONSE.equals(thrown.getPhaseId());
        }
    }
}
