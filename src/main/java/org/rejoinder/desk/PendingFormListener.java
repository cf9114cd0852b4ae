package org.rejoinder.desk;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.component.html.HtmlInputHidden;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.http.PendingForm;

/**
 * Puts what {@link PendingForm} has kept back into the fields of the page, as if the form had just come back with a mistake in
 * it. Not into those of a list: another may stand in that place now; what was typed there is
 * said. So is that the button did nothing.
 */
public class PendingFormListener implements SystemEventListener {

    private static final Pattern IN_A_LIST = Pattern.compile(".*:\\d+:.*");

    /** Where the editor of articles puts its text. */
    private static final String OF_AN_EDITOR = "_input";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        if (!context.isPostback() && external.getSession(false) != null) {
            PendingForm.take((HttpServletRequest) external.getRequest(), pageOf(external))
                    .ifPresent(form -> giveBack(form, context));
        }
    }

    /** The address that a form of this page is sent to. */
    static String pageOf(ExternalContext external) {
        Object asked = external.getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
        return asked == null ? external.getRequestServletPath() : asked.toString();
    }

    private static void giveBack(PendingForm form, FacesContext context) {
        Set<String> textFields = textFields(context.getViewRoot()).collect(Collectors.toSet());
        List<String> words = form.words(name ->
                IN_A_LIST.matcher(name).matches() && textFields.contains(name.substring(name.lastIndexOf(':') + 1)));
        DeskMessages.complain(null, DeskMessages.of(fill(form, context) ? "desk.kept" : nothingDone(form.page())));
        words.forEach(typed -> DeskMessages.complain(null, DeskMessages.of("desk.kept.words", typed)));
    }

    /** @return whether something is in its field again */
    private static boolean fill(PendingForm form, FacesContext context) {
        var filled = new AtomicBoolean();
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            String name = component.getClientId(context);
            if (component instanceof UIInput input && !IN_A_LIST.matcher(name).matches()) {
                if (isTicked(input) ? tick(input, name, form, context) : type(input, name, form)) {
                    filled.set(true);
                }
            }
            return VisitResult.ACCEPT;
        });
        return filled.get();
    }

    private static boolean type(UIInput input, String name, PendingForm form) {
        Optional<String> typed = form.value(name).or(() -> form.value(name + OF_AN_EDITOR));
        if (!isTypedInto(input) || typed.isEmpty()) {
            return false;
        }
        input.setSubmittedValue(typed.get());
        return !typed.get().isBlank();
    }

    private static boolean isTicked(UIInput input) {
        return input instanceof UISelectBoolean || input instanceof UISelectMany;
    }

    /** What was not ticked sends nothing: in the form that was sent, it is not ticked again. */
    private static boolean tick(UIInput input, String name, PendingForm form, FacesContext context) {
        UIComponent around = input;
        while (around != null && !(around instanceof UIForm)) {
            around = around.getParent();
        }
        boolean off = Boolean.parseBoolean(String.valueOf(input.getAttributes().get("disabled")));
        if (around == null || off || !form.isSentBy(around.getClientId(context))) {
            return false;
        }
        List<String> ticked = form.values(name);
        input.setSubmittedValue(
                input instanceof UISelectMany ? ticked.toArray(String[]::new) : String.valueOf(!ticked.isEmpty()));
        return true;
    }

    /** What is said of a button that came to nothing. */
    static String nothingDone(String page) {
        return page.startsWith("/desk/queue") ? "queue.anew" : "desk.anew";
    }

    /** The names that text fields have in their own row of a list. */
    private static Stream<String> textFields(UIComponent component) {
        var inside = new ArrayList<UIComponent>(component.getChildren());
        inside.addAll(component.getFacets().values());
        return Stream.concat(
                component instanceof HtmlInputText || component instanceof HtmlInputTextarea
                        ? Stream.of(component.getId())
                        : Stream.empty(),
                inside.stream().flatMap(PendingFormListener::textFields));
    }

    private static boolean isTypedInto(UIComponent component) {
        return !(component instanceof HtmlInputSecret
                || component instanceof HtmlInputHidden
                || component instanceof HtmlInputFile);
    }
}
