package org.rejoinder.desk;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.Map;
import org.rejoinder.html.TextNormalizer;

/**
 * Whatever is typed into a field of the desk comes in the one form of text, before anything counts it. Passwords and email
 * addresses stay as they were typed: they are compared elsewhere, by rules of their own.
 */
@FacesConverter(forClass = String.class)
public class TypedTextConverter implements Converter<String> {

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String sent) {
        return isAsTyped(component) ? sent : TextNormalizer.normalize(sent);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String value) {
        return value == null ? "" : value;
    }

    private static boolean isAsTyped(UIComponent component) {
        Map<String, Object> attributes = component.getPassThroughAttributes(false);
        return component instanceof HtmlInputSecret || attributes != null && "email".equals(attributes.get("type"));
    }
}
