package org.rejoinder.reader;

/**
 * Something to mend in a form.
 *
 * @param field the name of a field, or empty for the form as a whole
 */
public record FormProblem(String field, String message) {}
