package org.rejoinder.desk;

import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/**
 * Why a form was refused, for the list above it that leads to its fields.
 *
 * @param field its id
 */
public record FieldProblem(String field, String message) {

    /** In the order of their fields' complaints. */
    public static List<FieldProblem> all() {
        FacesContext faces = FacesContext.getCurrentInstance();
        var fields = Spliterators.spliteratorUnknownSize(faces.getClientIdsWithMessages(), Spliterator.ORDERED);
        return StreamSupport.stream(fields, false)
                .filter(field -> field != null)
                .flatMap(field -> faces.getMessageList(field).stream()
                        .map(message -> new FieldProblem(field, message.getSummary())))
                .toList();
    }
}
