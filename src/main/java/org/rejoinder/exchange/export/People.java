package org.rejoinder.exchange.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.exchange.own.FieldType;
import org.rejoinder.exchange.own.Member;
import org.rejoinder.exchange.own.Sidecar;

/** Those accounts that something which leaves was written or decided by, by a key that says nothing of the account. */
final class People {

    private record Person(long key, String name, String role, OffsetDateTime createdAt) {}

    /** By the numbers of their accounts. */
    private final Map<Long, Person> people = new LinkedHashMap<>();

    static People of(Connection connection) throws SQLException {
        var all = new People();
        String named = Sidecar.MEMBERS.stream().flatMap(People::namings).collect(Collectors.joining(" union "));
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, name, role, created_at from account where id in (" + named
                        + ") order by created_at, id")) {
            while (rows.next()) {
                all.people.put(
                        rows.getLong(1),
                        new Person(
                                all.people.size() + 1L,
                                rows.getString(2),
                                rows.getString(3),
                                rows.getObject(4, OffsetDateTime.class)));
            }
        }
        return all;
    }

    private static Stream<String> namings(Member member) {
        List<String> columns = member.fields().stream()
                .filter(field -> field.type() == FieldType.PERSON)
                .map(field -> field.column())
                .toList();
        return columns.stream()
                .flatMap(column -> member.selects("").stream()
                        .map(select -> select.replaceFirst("(?s)^select .*? from ", "select " + column + " from ")
                                .replaceFirst(" order by [^()]*$", "")));
    }

    /** Whose account this is; 0 for nobody's. */
    long keyOf(long account) {
        Person person = people.get(account);
        return person == null ? 0 : person.key();
    }

    Map<Long, Long> keys() {
        return people.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().key()));
    }

    long write(JsonWriter json) throws IOException {
        json.beginArray(Sidecar.PEOPLE);
        for (Person person : people.values()) {
            json.beginRow();
            json.plain("key", person.key());
            json.string("name", person.name());
            json.string("role", person.role());
            json.string("createdAt", person.createdAt().toInstant().toString());
            json.endObject();
        }
        json.endArray();
        return people.size();
    }
}
