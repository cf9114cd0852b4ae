package org.rejoinder.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Why a form was not taken, in the order in which its fields stand on the page. */
public final class FormProblems {

    private final List<String> fields;
    private final List<FormProblem> all = new ArrayList<>();

    /** @param fields what is said of any other is said of the form as a whole */
    public FormProblems(String... fields) {
        this.fields = List.of(fields);
    }

    public void add(String field, String message) {
        all.add(new FormProblem(fields.contains(field) ? field : "", message));
        all.sort(Comparator.comparingInt(problem -> fields.indexOf(problem.field())));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<FormProblem> all() {
        return all;
    }

    /** @return null if this field is as it should be */
    public FormProblem of(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .orElse(null);
    }
}
