package org.rejoinder.article;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where readers find an article beside its own address.
 *
 * @param handles of its authors
 */
public record Listing(List<Subject> tags, List<String> handles) {

    public static final Listing NOWHERE = new Listing(List.of(), List.of());

    public static Listing of(Article article) {
        return new Listing(
                article.tags().stream().map(Subject::named).toList(),
                article.credits().handles());
    }

    public Listing and(Listing other) {
        return new Listing(both(tags, other.tags), both(handles, other.handles));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
