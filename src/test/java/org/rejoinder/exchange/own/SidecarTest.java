package org.rejoinder.exchange.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SidecarTest {

    private static final Pattern MEMBER = Pattern.compile("^### (\\w+)$");
    private static final Pattern FIELD = Pattern.compile("^\\| `(\\w+)` \\| ([a-zA-Z ]+) \\|.*");

    private static String type(Field field) {
        return switch (field.type()) {
            case TEXT, WEBSITE, MEDIA, PATH, POLICY -> "text";
            case HTML -> "HTML";
            case WORD -> "word";
            case NUMBER -> "number";
            case FLAG -> "truth value";
            case TIME -> "time";
            case PERSON -> "person";
        };
    }

    @Test
    void each_member_and_each_field_is_described() throws IOException {
        Map<String, List<String>> described = described();
        described.remove(Sidecar.PEOPLE);
        Map<String, List<String>> members = new TreeMap<>();
        Sidecar.MEMBERS.forEach(member -> members.put(
                member.name(),
                member.fields().stream()
                        .map(field -> field.name() + " " + type(field))
                        .toList()));

        assertEquals(members, described);
    }

    @Test
    void no_column_is_one_that_must_never_leave() {
        var secret = Pattern.compile("email|password|digest|receipt|sealed|hash$|who$|token|secret|network");
        List<String> columns = Sidecar.MEMBERS.stream()
                .flatMap(member -> member.fields().stream().map(field -> member.table() + "." + field.column()))
                .filter(column -> secret.matcher(column).find())
                .toList();

        assertEquals(List.of("picture.hash"), columns);
    }

    @Test
    void each_select_is_in_an_order() {
        assertTrue(Sidecar.MEMBERS.stream()
                .flatMap(member -> member.selects("").stream())
                .allMatch(select -> select.contains(" order by ")));
    }

    private static Map<String, List<String>> described() throws IOException {
        Map<String, List<String>> described = new TreeMap<>();
        List<String> fields = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/site/export.md"))) {
            Matcher member = MEMBER.matcher(line);
            Matcher field = FIELD.matcher(line);
            if (member.matches()) {
                fields = new ArrayList<>();
                described.put(member.group(1), fields);
            } else if (field.matches()) {
                fields.add(field.group(1) + " " + field.group(2));
            }
        }
        return described;
    }
}
