package org.rejoinder.crypto;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One email address in clear, for as long as a request lasts. It has no accessor outside this package and does not say
 * what it holds; only {@link EmailEncryption} can make it storable.
 *
 * <p>Its domain is in ASCII ({@link DomainName}), its local part as typed, in NFC: that is what mail is sent to. It is known
 * by that ({@link #spellings}); people who sign in, and throttles, know it by its {@link #folded} spelling.
 */
public final class EmailAddress {

    /** RFC 5321: a path of 256 less its brackets. */
    public static final int LONGEST = 254;

    public static final int SHORTEST = 3;

    private static final int LONGEST_LOCAL_PART = 64;

    /** Of a domain: a part of so few letters shows only how it begins. */
    private static final int SHORT_PART = 4;

    /** RFC 5322 (atext), and of what is beyond ASCII (RFC 6531) letters, numbers and what stands over them. */
    private static final String ATEXT = "!#$%&'*+/=?^_`{|}~-";

    private static final int MARKS_AND_NUMBERS = 1 << UCharacterCategory.NON_SPACING_MARK
            | 1 << UCharacterCategory.ENCLOSING_MARK
            | 1 << UCharacterCategory.COMBINING_SPACING_MARK
            | 1 << UCharacterCategory.DECIMAL_DIGIT_NUMBER
            | 1 << UCharacterCategory.LETTER_NUMBER
            | 1 << UCharacterCategory.OTHER_NUMBER;

    private static final Set<String> NOWHERE = Set.of("invalid");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n]");
    private static final Pattern NAMED = Pattern.compile("[<>\"]");
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]+");
    private static final Pattern SEVERAL = Pattern.compile("[,;]");

    /** Typed where the keyboard is set to full width. */
    private static final Pattern WIDE_AT = Pattern.compile("[\\uFF20\\uFE6B]");

    private final String local;
    private final String domain;

    /** The local part as typed, where that is not NFC: an earlier version kept it like that. */
    private final String typedLocal;

    private EmailAddress(String local, String domain, String typedLocal) {
        this.local = local;
        this.domain = domain;
        this.typedLocal = typedLocal;
    }

    /** Empty if it is not one address. What is invisible at its ends is no part of it. */
    public static Optional<EmailAddress> parse(String typed) {
        String address = addressIn(typed);
        int at = address.lastIndexOf('@');
        if (at < 1 || isTooLong(address)) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        String composed = Normalizer.normalize(local, Normalizer.Form.NFC);
        if (!isLocalPart(composed)) {
            return Optional.empty();
        }
        return DomainName.toAscii(address.substring(at + 1))
                .map(domain -> new EmailAddress(composed, domain, local))
                .filter(parsed -> !isTooLong(parsed.clear()));
    }

    /** Of what a machine says nothing is cleaned away: somebody else may have the address that it would become. */
    public static Optional<EmailAddress> parseAsItStands(String said) {
        boolean clean = said.codePoints().noneMatch(InvisibleEnds::isInvisible)
                && !WIDE_AT.matcher(said).find();
        return clean ? parse(said) : Optional.empty();
    }

    /** What was sealed is what it was, whatever would be taken for an address today. */
    static EmailAddress kept(String clear) {
        int at = clear.lastIndexOf('@');
        String local = clear.substring(0, at);
        return new EmailAddress(local, clear.substring(at + 1), local);
    }

    /**
     * An address that is the site's own, and no secret, as every mail server takes it: empty if it is none, or has letters
     * beyond ASCII before its at sign.
     */
    public static Optional<String> ascii(String own) {
        return parse(own).filter(address -> !address.needsSmtpUtf8()).map(EmailAddress::clear);
    }

    /**
     * What its owner recognises and nobody else can complete: with what the local part begins, and with what each part of the
     * domain begins and ends; the last one as it is.
     */
    public String masked() {
        int last = domain.lastIndexOf('.') + 1;
        String parts = Stream.of(domain.substring(0, last).split("\\."))
                .filter(part -> !part.isEmpty())
                .map(part -> part.length() <= SHORT_PART
                        ? part.charAt(0) + "…."
                        : part.substring(0, 2) + "…" + part.charAt(part.length() - 1) + ".")
                .collect(Collectors.joining());
        return local.substring(0, local.offsetByCodePoints(0, 1)) + "…@" + parts + domain.substring(last);
    }

    private static String addressIn(String typed) {
        return WIDE_AT.matcher(InvisibleEnds.trim(typed)).replaceAll("@");
    }

    private static boolean isTooLong(String address) {
        return address.length() > LONGEST && address.codePointCount(0, address.length()) > LONGEST;
    }

    private static boolean isLocalPart(String local) {
        return local.codePointCount(0, local.length()) <= LONGEST_LOCAL_PART
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..")
                && local.codePoints().allMatch(EmailAddress::isOfLocalPart);
    }

    private static boolean isOfLocalPart(int character) {
        if (character < 0x80) {
            return character == '.' || Character.isLetterOrDigit(character) || ATEXT.indexOf(character) >= 0;
        }
        boolean written =
                UCharacter.isUAlphabetic(character) || (1 << UCharacter.getType(character) & MARKS_AND_NUMBERS) != 0;
        return written && !InvisibleEnds.isInvisible(character);
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
        String address = addressIn(typed);
        if (address.isEmpty()) {
            return Problem.MISSING;
        } else if (LINE_BREAK.matcher(address).find()) {
            return Problem.LINE_BREAK;
        } else if (NAMED.matcher(address).find()) {
            return Problem.NAMED;
        } else if (SEVERAL.matcher(address).find()) {
            return Problem.SEVERAL;
        }
        return isTooLong(address) ? Problem.LONG : Problem.SHAPE;
    }

    /** Whether nobody can ever have it (RFC 6761), so that nothing need be sent there. */
    public boolean isNowhere() {
        return isAtAnyOf(NOWHERE);
    }

    /** Whether it is at one of these domains, or under one. */
    public boolean isAtAnyOf(Set<String> domains) {
        String suffix = domain;
        while (!domains.contains(suffix) && suffix.contains(".")) {
            suffix = suffix.substring(suffix.indexOf('.') + 1);
        }
        return domains.contains(suffix);
    }

    /** Whether only a mail server that offers SMTPUTF8 can take it (RFC 6531). */
    boolean needsSmtpUtf8() {
        return local.chars().anyMatch(character -> character >= 0x80);
    }

    /** However it is spelled: whoever is told this learns nothing of the spelling that is kept. */
    public boolean isAsciiWhenFolded() {
        return folded().chars().allMatch(character -> character < 0x80);
    }

    /** However it was written: nobody remembers capitals, and letters of full width or in circles are the same letters. */
    String folded() {
        return Normalizer.normalize(lower(Normalizer.normalize(local, Normalizer.Form.NFKC)), Normalizer.Form.NFKC)
                + "@" + domain;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress address && local.equals(address.local) && domain.equals(address.domain);
    }

    @Override
    public int hashCode() {
        return Objects.hash(local, domain);
    }

    /** Whether a mail goes to the same: capitals apart, each letter is the same, and not only one that looks or sounds like it. */
    boolean isSameMailbox(EmailAddress other) {
        return lowerAscii(local).equals(lowerAscii(other.local)) && domain.equals(other.domain);
    }

    private static String lowerAscii(String text) {
        return CAPITAL.matcher(text).replaceAll(letter -> lower(letter.group()));
    }

    /** What it may have been known by here: as it is first, then as earlier versions took it. */
    List<String> spellings() {
        return withLocalParts(Stream.of(local, typedLocal, decomposed()));
    }

    /** The same for what is known by its folded spelling. */
    List<String> foldedSpellings() {
        return Stream.concat(
                        Stream.of(folded()),
                        withLocalParts(Stream.of(lower(typedLocal), lower(local), lower(decomposed()))).stream())
                .distinct()
                .toList();
    }

    /** What stands for it, however it was written, where nobody may know it. */
    public String foldedDigest(HmacSha256 digest) {
        return digest.hexOf(folded());
    }

    private List<String> withLocalParts(Stream<String> parts) {
        return parts.map(part -> part + "@" + domain).distinct().toList();
    }

    private String decomposed() {
        return Normalizer.normalize(local, Normalizer.Form.NFD);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    String clear() {
        return local + "@" + domain;
    }

    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
