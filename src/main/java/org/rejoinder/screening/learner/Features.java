package org.rejoinder.screening.learner;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.util.StringHelper;
import org.rejoinder.html.RenderedText;
import org.rejoinder.html.ReplyMarkup;
import org.rejoinder.screening.check.LinkTarget;
import org.rejoinder.screening.rule.FoldedText;

/**
 * What the learner looks at in a reply: where its links lead, its website, the words of its name, what is loud in its
 * text, then the words of the text, alone and in pairs, and the length of its numbers. Each is kept as a number only (MurmurHash3, twice 32 bits), so that what the
 * learner knows contains nobody's words. The same reply has the same features for ever: else it could not be unlearnt.
 */
public final class Features {

    /** The first so many count; a long reply is known by its beginning. */
    private static final int MOST = 400;

    private static final int LONGEST_WORD = 30;

    /** Several exclamation marks, money, words in capitals. */
    private static final Pattern MARK = Pattern.compile("[!?]{2,}|[$€£¥%]|\\b\\p{Lu}{4,}\\b");

    private final Map<Long, String> all = new LinkedHashMap<>();

    private Features() {}

    /** Each with what it is in the reply's own words. */
    public static Map<Long, String> of(String text, String name, Optional<String> website) {
        var features = new Features();
        RenderedText rendered = ReplyMarkup.read(text);
        List<LinkTarget> links = LinkTarget.in(rendered);
        links.forEach(linkTarget -> features.add("link", linkTarget.host()));
        features.add("links", String.valueOf(Math.min(3, links.size())), "");
        website.stream()
                .flatMap(address -> LinkTarget.at(address).stream())
                .forEach(linkTarget -> features.add("site", linkTarget.host()));
        FoldedText.of(name).words().forEach(word -> features.add("name", word.folded()));
        features.marks(text);
        features.words(FoldedText.of(rendered).words());
        return features.all;
    }

    private void marks(String text) {
        MARK.matcher(text).results().forEach(found -> add("mark", found.group()));
    }

    private void words(List<FoldedText.Word> words) {
        String before = "";
        for (FoldedText.Word word : words) {
            String letters = word.folded();
            if (letters.chars().allMatch(Character::isDigit)) {
                add("number", String.valueOf(Math.min(letters.length(), 12)), letters);
                letters = "#";
            } else if (letters.length() > 1 && letters.length() <= LONGEST_WORD) {
                add("word", letters);
            }
            add("pair", before + " " + letters);
            before = letters;
        }
    }

    private void add(String kind, String words) {
        add(kind, words, words);
    }

    private void add(String kind, String what, String words) {
        if (all.size() < MOST) {
            byte[] bytes = (kind + ":" + what).getBytes(StandardCharsets.UTF_8);
            all.putIfAbsent((long) hash(bytes, 0) << 32 | hash(bytes, 1) & 0xffffffffL, words);
        }
    }

    private static int hash(byte[] bytes, int seed) {
        return StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, seed);
    }
}
