package org.rejoinder.api.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rejoinder.api.JsonBody;
import org.rejoinder.screening.Policy;

/** A list of a policy that says something of some articles, or writers, by their numbers: of each that there is, and once. */
final class NumberedList {

    private final List<JsonBody> elements;
    private final String member;
    private final Set<Long> before;

    /**
     * @param member that has the number
     * @param before the numbers that are in the policy in force
     */
    NumberedList(JsonBody body, String list, String member, Stream<Long> before) {
        this.elements = body.optionalObjects(list, 0, Policy.MOST_SPECIAL).orElseGet(List::of);
        this.member = member;
        this.before = before.collect(Collectors.toSet());
    }

    /** @param existing which of some numbers there are */
    <T> List<T> read(Function<Collection<Long>, Set<Long>> existing, BiFunction<Long, JsonBody, T> element) {
        List<Long> numbers = elements.stream().map(each -> each.number(member)).toList();
        Set<Long> known = new HashSet<>(existing.apply(Set.copyOf(numbers)));
        known.addAll(before);
        Set<Long> seen = new HashSet<>();
        List<T> all = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            JsonBody each = elements.get(i);
            long number = numbers.get(i);
            if (each.optionalNumber(member).isPresent() && !known.contains(number)) {
                each.refuse(member, "There is no such " + member + ".");
            } else if (!seen.add(number)) {
                each.refuse(member, "It is in the list twice.");
            }
            all.add(element.apply(number, each));
        }
        return all;
    }
}
