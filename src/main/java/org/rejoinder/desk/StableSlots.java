package org.rejoinder.desk;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands on a page, each thing in a place of its own. Faces knows a button by the place it stands in, so no place is
 * ever given to another: a second, late click on an old button then meets nothing.
 */
public final class StableSlots<T extends Serializable> implements Serializable {

    /** Something that has left, and where it stood. */
    public record Left<T extends Serializable>(int place, T thing) implements Serializable {}

    private final ArrayList<T> things = new ArrayList<>();

    public void add(T thing) {
        things.add(thing);
    }

    public Left<T> leave(T thing) {
        int place = things.indexOf(thing);
        things.set(place, null);
        return new Left<>(place, thing);
    }

    public void putBack(Left<T> left) {
        things.set(left.place(), left.thing());
    }

    /** The same, but as it is now. */
    public void renew(T former, T now) {
        things.set(things.indexOf(former), now);
    }

    public void leaveAll() {
        Collections.fill(things, null);
    }

    public Stream<T> present() {
        return things.stream().filter(Objects::nonNull);
    }

    public boolean isEmpty() {
        return present().findAny().isEmpty();
    }

    public Optional<T> last() {
        return present().reduce((former, later) -> later);
    }

    /** What stands in this place or in the next one that is taken; else the last of all. */
    public Optional<T> from(int place) {
        return atOrAfter(place).or(this::last);
    }

    /** What stands in this place or in the next one that is taken. */
    private Optional<T> atOrAfter(int place) {
        return things.stream().skip(place).filter(Objects::nonNull).findFirst();
    }

    /** By place; null where something has left. */
    public List<T> all() {
        return Collections.unmodifiableList(things);
    }
}
