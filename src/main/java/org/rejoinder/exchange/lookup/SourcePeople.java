package org.rejoinder.exchange.lookup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.exchange.SourceNote;

/** Those who wrote, where comments only say their keys; as many as there is memory for. */
public final class SourcePeople {

    /** @param email empty if the export does not say */
    public record Person(String name, String email, String website) {

        static final Person UNKNOWN = new Person("", "", "");

        @Override
        public String toString() {
            return "Person";
        }
    }

    /** Characters: some 200,000 people. */
    private static final long MOST = 40_000_000;

    private static final int LONGEST_LINE = 2_000;

    /** What a person takes besides what it says. */
    private static final int EACH = 60;

    private final Map<String, Person> people = new HashMap<>();
    private long characters;
    private long leftOut;

    public void add(String key, String name, String email, String website) {
        var person = new Person(cut(name), cut(email), cut(website));
        long more = EACH
                + cut(key).length()
                + person.name().length()
                + person.email().length()
                + person.website().length();
        if (characters + more > MOST) {
            leftOut++;
        } else if (people.putIfAbsent(cut(key), person) == null) {
            characters += more;
        }
    }

    /** One who says nothing if it is not known. */
    public Person find(String key) {
        return people.getOrDefault(cut(key), Person.UNKNOWN);
    }

    public List<SourceNote> notes() {
        return leftOut == 0
                ? List.of()
                : List.of(new SourceNote(
                        "",
                        "%,d people are more than can be kept in mind; what they wrote is nobody's."
                                .formatted(leftOut)));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_LINE));
    }
}
