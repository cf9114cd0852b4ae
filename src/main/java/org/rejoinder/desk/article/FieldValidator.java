package org.rejoinder.desk.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.rejoinder.desk.DeskMessages;

/** Says beside each field of the editor what is wrong with what was typed there. */
@Dependent
class FieldValidator implements Serializable {

    @Inject
    private Validator validator;

    boolean accepts(Object typed) {
        return accepts(typed, FieldValidator::field);
    }

    /** @param field in which all of it was typed */
    boolean accepts(Object typed, String field) {
        return accepts(typed, violation -> field);
    }

    private boolean accepts(Object typed, Function<ConstraintViolation<?>, String> field) {
        Set<ConstraintViolation<Object>> violations = validator.validate(typed);
        violations.forEach(violation -> DeskMessages.complain(field.apply(violation), violation.getMessage()));
        return violations.isEmpty();
    }

    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return path.startsWith("search.")
                ? "search" + path.substring(7, 8).toUpperCase(Locale.ROOT) + path.substring(8)
                : violation.getPropertyPath().iterator().next().getName();
    }
}
