package org.rejoinder.reply.similarity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What makes two texts near-identical: the share of pieces of five characters that they have in common (Jaccard index).
 * Case, punctuation, numbers and addresses do not count: they are what mass mailings vary first. Texts that may be alike
 * are found by their bands, pairs of minimum hashes (A. Broder, On the resemblance and containment of documents, 1997).
 */
final class TextSimilarity {

    /** The least share of common pieces. */
    static final double ALIKE = 0.5;

    static final int BANDS = 16;

    private static final int HASHES = 2 * BANDS;
    private static final int PIECE = 5;

    /** Of 64 bits as the golden section divides them: its multiples are far apart. */
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private static final Pattern ADDRESS = Pattern.compile("(https?://|www\\.)\\S+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

    private final String text;

    private TextSimilarity(String text) {
        this.text = text;
    }

    static TextSimilarity of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String words = NO_WORD.matcher(ADDRESS.matcher(folded).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return new TextSimilarity(" " + (words.isEmpty() ? folded.strip() : words) + "    ");
    }

    /** Two alike texts have at least one of these in common, in its place, nearly always. */
    List<Long> bands() {
        long[] minimums = minimumHashes();
        return IntStream.range(0, BANDS)
                .mapToObj(band -> mixed(31 * minimums[2 * band] + minimums[2 * band + 1]))
                .toList();
    }

    /** Of each of so many ways to put all pieces in an order, the first piece. */
    private long[] minimumHashes() {
        var minimums = new long[HASHES];
        Arrays.fill(minimums, Long.MAX_VALUE);
        for (String piece : pieces()) {
            long number = mixed(piece.chars().asLongStream().reduce(0, (before, each) -> 31 * before + each));
            for (int order = 0; order < HASHES; order++) {
                minimums[order] = Math.min(minimums[order], mixed(number + order * GOLDEN));
            }
        }
        return minimums;
    }

    /** Each bit of it depends on all bits of the number (D. Stafford's variant 13 of the end of MurmurHash3). */
    private static long mixed(long number) {
        long mixed = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    boolean isAlike(TextSimilarity other) {
        Set<String> ours = pieces();
        Set<String> theirs = other.pieces();
        long common = ours.stream().filter(theirs::contains).count();
        return common >= ALIKE * (ours.size() + theirs.size() - common);
    }

    private Set<String> pieces() {
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + PIECE <= text.length(); i++) {
            pieces.add(text.substring(i, i + PIECE));
        }
        return pieces;
    }
}
