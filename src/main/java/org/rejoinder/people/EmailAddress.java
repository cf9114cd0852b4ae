package org.rejoinder.people;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One email address in clear, for as long as a request lasts. It has no accessor outside this package and does not say
 * what it holds; only {@link Seal} can make it storable.
 */
public final class EmailAddress {

    /** RFC 5321: a path of 256 less its brackets. */
    public static final int LONGEST = 254;

    public static final int SHORTEST = 3;

    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    private static final Set<String> NOWHERE = Set.of("invalid");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n]");
    private static final Pattern NAMED = Pattern.compile("[<>\"]");
    private static final Pattern SEVERAL = Pattern.compile("[,;]");

    private final String clear;

    private EmailAddress(String clear) {
        this.clear = clear;
    }

    /** The address, its domain in ASCII lower case and its local part as typed; empty if it is not one address. */
    public static Optional<EmailAddress> parse(String typed) {
        String address = typed.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || address.length() > LONGEST || typed.matches("(?s).*[\\r\\n].*")) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        return domain(address.substring(at + 1))
                .filter(domain -> LOCAL_PART.matcher(local).matches())
                .map(domain -> new EmailAddress(local + "@" + domain));
    }

    /** Why something is not one address. */
    public enum Problem {
        MISSING,
        LINE_BREAK,
        /** A display name stands before it, or quotation marks or brackets. */
        NAMED,
        SEVERAL,
        LONG,
        SHAPE
    }

    /** @param typed what {@link #parse} makes nothing of */
    public static Problem problemOf(String typed) {
        if (typed.isBlank()) {
            return Problem.MISSING;
        } else if (typed.matches("(?s).*[\\r\\n].*")) {
            return Problem.LINE_BREAK;
        } else if (NAMED.matcher(typed).find()) {
            return Problem.NAMED;
        } else if (SEVERAL.matcher(typed).find()) {
            return Problem.SEVERAL;
        }
        return typed.strip().length() > LONGEST ? Problem.LONG : Problem.SHAPE;
    }

    private static Optional<String> domain(String typed) {
        try {
            return Optional.of(IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT))
                    .filter(domain -> domain.length() <= 253)
                    .filter(domain -> DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Whether nobody can ever have it (RFC 6761), so that nothing need be sent there. */
    public boolean isNowhere() {
        return isAtAnyOf(NOWHERE);
    }

    /** Whether it is at one of these domains, or under one. */
    public boolean isAtAnyOf(Set<String> domains) {
        String domain = clear.substring(clear.lastIndexOf('@') + 1);
        while (!domains.contains(domain) && domain.contains(".")) {
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return domains.contains(domain);
    }

    /** For people who sign in: they do not remember how they wrote it. */
    EmailAddress folded() {
        return new EmailAddress(clear.toLowerCase(Locale.ROOT));
    }

    String clear() {
        return clear;
    }

    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
