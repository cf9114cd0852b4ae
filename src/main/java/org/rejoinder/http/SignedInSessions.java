package org.rejoinder.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions that there are. Nobody has one who has not signed in: readers' pages and failed tries make none. */
@ApplicationScoped
public class SignedInSessions {

    private final Set<String> numbers = ConcurrentHashMap.newKeySet();

    public boolean contains(String number) {
        return numbers.contains(number);
    }

    void add(String number) {
        numbers.add(number);
    }

    void remove(String number) {
        numbers.remove(number);
    }
}
