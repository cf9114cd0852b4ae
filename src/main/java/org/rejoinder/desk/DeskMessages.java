package org.rejoinder.desk;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.rejoinder.html.ArticleMarkup;

/** What the desk says. */
public final class DeskMessages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.rejoinder.desk");

    private DeskMessages() {}

    public static String of(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(values);
    }

    /** A verdict is an outcome, or the house rule of a rejection in its own words. */
    public static String verdict(String verdict) {
        return BUNDLE.containsKey("state." + verdict) ? of("state." + verdict) : verdict;
    }

    /** Tells what was done. */
    public static void tell(String key, Object... values) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, of(key, values), null));
    }

    /** Tells what was done on the page that follows a redirect. */
    public static void tellNext(String key, Object... values) {
        FlashMessages.tell(new FacesMessage(FacesMessage.SEVERITY_INFO, of(key, values), null));
    }

    /** The same, where no page of Faces leads there. */
    public static void tellNext(HttpSession session, String key) {
        FlashMessages.tell(session, new FacesMessage(FacesMessage.SEVERITY_INFO, of(key), null));
    }

    /** Says on the page that follows a redirect what was done, but is perhaps not meant. */
    public static void warnNext(String key, Object... values) {
        FlashMessages.tell(new FacesMessage(FacesMessage.SEVERITY_WARN, of(key, values), null));
    }

    /** Tells on the page that follows a redirect what the policy of texts left out of this one. */
    public static void tellNextWhatIsLeftOut(String html) {
        String kinds = ArticleMarkup.leftOut(html == null ? "" : html).counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> of("leftOut." + kind.getKey(), kind.getValue()))
                .collect(Collectors.joining(", "));
        if (!kinds.isEmpty()) {
            tellNext("leftOut", kinds);
        }
    }

    /** Says on the page that follows a redirect what was not done. */
    public static void complainNext(String key) {
        FlashMessages.tell(new FacesMessage(FacesMessage.SEVERITY_ERROR, of(key), null));
    }

    /** Says that somebody else was first; everything that was typed stays in its fields. */
    public static void tellConflict(String key, Object... values) {
        complain(null, of(key, values));
        FailureHandlerFactory.answer(FacesContext.getCurrentInstance(), HttpServletResponse.SC_CONFLICT);
    }

    /** Says what is wrong, at the field it is wrong in; null for the form as a whole. */
    public static void complain(String field, String message) {
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
        FacesContext.getCurrentInstance().validationFailed();
    }
}
