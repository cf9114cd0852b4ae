package org.rejoinder.canary;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Something that must not come to light, in every form in which it could. */
final class CanaryValue {

    private static final List<String> HASHES = List.of("MD5", "SHA-1", "SHA-256");

    private final String kind;
    private final String value;

    /** The name of each form, and what to look for; in small letters, where capitals make no difference. */
    private final Map<String, String> anyCase = new LinkedHashMap<>();

    private final Map<String, String> exactly = new LinkedHashMap<>();

    /** @param kind what it is, for people */
    CanaryValue(String kind, String value) {
        this.kind = kind;
        this.value = value;
        plain();
        for (String each : List.of(value, value.toLowerCase(Locale.ROOT))) {
            byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
            HASHES.forEach(hash -> hashed(hash, bytes));
            base64("base64", bytes);
        }
    }

    String value() {
        return value;
    }

    @Override
    public String toString() {
        return kind + " " + value;
    }

    private void plain() {
        String small = value.toLowerCase(Locale.ROOT);
        anyCase.put("as it is", small);
        anyCase.put(
                "in an address", small.replace("@", "%40").replace(":", "%3a").replace(" ", "%20"));
        anyCase.put("in a form", small.replace("@", "%40").replace(":", "%3a").replace(" ", "+"));
        anyCase.put("as an entity", small.replace("@", "&#64;"));
        anyCase.put("as an entity in hexadecimal", small.replace("@", "&#x40;"));
        anyCase.put("as a named entity", small.replace("@", "&commat;"));
    }

    private void hashed(String hash, byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance(hash).digest(bytes);
            anyCase.put(
                    hash + " of " + new String(bytes, StandardCharsets.UTF_8),
                    HexFormat.of().formatHex(digest));
            base64(hash + " in base64", digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Inside a longer text it can begin at three places; what its neighbours would change at both ends is left out. */
    private void base64(String form, byte[] bytes) {
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            int from = (before * 8 + 5) / 6;
            int to = shifted.length * 8 / 6;
            String name = form + " of " + HexFormat.of().formatHex(bytes, 0, 2) + "…, " + before;
            exactly.put(name, Base64.getEncoder().encodeToString(shifted).substring(from, to));
            exactly.put(
                    name + ", for addresses",
                    Base64.getUrlEncoder().encodeToString(shifted).substring(from, to));
        }
    }

    /**
     * The first form that stands in a text.
     *
     * @param small the same text in small letters
     */
    Optional<Sighting> in(String text, String small) {
        return first(anyCase, small).or(() -> first(exactly, text));
    }

    private Optional<Sighting> first(Map<String, String> forms, String text) {
        return forms.entrySet().stream()
                .filter(form -> text.contains(form.getValue()))
                .findFirst()
                .map(form -> new Sighting(this, form.getKey(), text.indexOf(form.getValue())));
    }

    /**
     * Something planted was seen.
     *
     * @param form in which it was
     * @param at where in the text
     */
    record Sighting(CanaryValue what, String form, int at) {}
}
