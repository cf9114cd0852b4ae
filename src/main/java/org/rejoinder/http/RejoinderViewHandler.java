package org.rejoinder.http;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;
import org.rejoinder.store.DatabaseOutage;

/**
 * Four habits of Faces that addresses of ours need otherwise: a form submits to the address that it was reached by; a
 * reader's page, which has no script, and one for somebody who is not signed in, gets no script nonce, because PrimeFaces would
 * keep that in a session; a form says for
 * whom it was shown ({@link FormOwner}); and a form that
 * names the state of another page is one whose own page is not there any more, and no fault of ours.
 */
public class RejoinderViewHandler extends ViewHandlerWrapper {

    public RejoinderViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void initView(FacesContext context) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        if (SiteArea.of(request) == SiteArea.READERS || request.getSession(false) == null) {
            PrimeFacesContext.getCspState(context).setInitialized(true);
        }
        super.initView(context);
    }

    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        try {
            return super.restoreView(context, viewId);
        } catch (ViewExpiredException expired) {
            throw expired;
        } catch (RuntimeException unfit) {
            if (DatabaseOutage.isOutage(unfit)) {
                throw unfit;
            }
            throw new ViewExpiredException("The state is of no such page", viewId);
        }
    }

    /** Of each form, in which it is written. */
    @Override
    public void writeState(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("input", null);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", FormOwner.FIELD, null);
        writer.writeAttribute(
                "value", CDI.current().select(FormOwner.class).get().getMark(), null);
        writer.endElement("input");
        super.writeState(context);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object asked = context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
        boolean shown = context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId());
        return asked != null && shown ? asked.toString() : super.getActionURL(context, viewId);
    }
}
