package org.rejoinder.account;

import java.util.stream.Stream;

/** For who reads the name of a role somewhere else; nobody learns what it may. */
public final class RoleNames {

    private RoleNames() {}

    public static boolean isKnown(String name) {
        return Stream.of(Role.values()).anyMatch(role -> role.name().equals(name));
    }
}
