package org.rejoinder.desk;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.rejoinder.http.PendingForm;

/**
 * A page that was open so long that the server has forgotten it: shows it anew and says so, since what the button was to
 * do has not been done. What was typed there is in its fields again.
 */
public class ViewExpiredHandlerFactory extends ExceptionHandlerFactory {

    public ViewExpiredHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        private Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            for (Iterator<ExceptionQueuedEvent> events =
                            getUnhandledExceptionQueuedEvents().iterator();
                    events.hasNext(); ) {
                if (events.next().getContext().getException() instanceof ViewExpiredException) {
                    events.remove();
                    showAnew(FacesContext.getCurrentInstance());
                    return;
                }
            }
            super.handle();
        }

        private static void showAnew(FacesContext context) {
            var external = context.getExternalContext();
            String page = PendingFormListener.pageOf(external);
            if (!PendingForm.keep((HttpServletRequest) external.getRequest(), page)) {
                DeskMessages.complainNext(PendingFormListener.nothingDone(page));
            }
            try {
                external.redirect(page);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            context.responseComplete();
        }
    }
}
