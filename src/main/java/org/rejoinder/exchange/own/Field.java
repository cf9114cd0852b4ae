package org.rejoinder.exchange.own;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value of a row.
 *
 * @param name in the sidecar
 * @param column in the database
 * @param words that may stand there; none for any but a {@link FieldType#WORD}
 */
public record Field(String name, String column, FieldType type, Set<String> words) {

    static Field text(String name, String column) {
        return new Field(name, column, FieldType.TEXT, Set.of());
    }

    static Field website(String name, String column) {
        return new Field(name, column, FieldType.WEBSITE, Set.of());
    }

    static Field media(String name, String column) {
        return new Field(name, column, FieldType.MEDIA, Set.of());
    }

    static Field path(String name, String column) {
        return new Field(name, column, FieldType.PATH, Set.of());
    }

    static Field html(String name, String column) {
        return new Field(name, column, FieldType.HTML, Set.of());
    }

    static Field number(String name, String column) {
        return new Field(name, column, FieldType.NUMBER, Set.of());
    }

    static Field flag(String name, String column) {
        return new Field(name, column, FieldType.FLAG, Set.of());
    }

    static Field time(String name, String column) {
        return new Field(name, column, FieldType.TIME, Set.of());
    }

    static Field person(String name, String column) {
        return new Field(name, column, FieldType.PERSON, Set.of());
    }

    static Field policy(String name, String column) {
        return new Field(name, column, FieldType.POLICY, Set.of());
    }

    static Field word(String name, String column, Enum<?>... words) {
        return new Field(
                name, column, FieldType.WORD, Stream.of(words).map(Enum::name).collect(Collectors.toUnmodifiableSet()));
    }
}
