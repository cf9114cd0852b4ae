package org.rejoinder.reply;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What makes two texts near-identical: the share of pieces of five characters that they have in common (Jaccard index).
 * Case, punctuation, numbers and addresses do not count: they are what mass mailings vary first. Texts that may be alike
 * are found by their bands, pairs of minimum hashes (A. Broder, On the resemblance and containment of documents, 1997).
 */
final class Likeness {

    /** The least share of common pieces. */
    static final double ALIKE = 0.5;

    static final int BANDS = 16;

    private static final int HASHES = 2 * BANDS;
    private static final int PIECE = 5;

    private static final Pattern ADDRESS = Pattern.compile("(https?://|www\\.)\\S+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

    private final String text;

    private Likeness(String text) {
        this.text = text;
    }

    static Likeness of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String words = NO_WORD.matcher(ADDRESS.matcher(folded).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return new Likeness(" " + (words.isEmpty() ? folded.strip() : words) + "    ");
    }

    /** Two alike texts have at least one of these in common, in its place, nearly always. */
    List<Long> bands() {
        List<Integer> hashes = minimumHashes();
        List<Long> bands = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            bands.add((long) hashes.get(2 * band) << 32 | hashes.get(2 * band + 1) & 0xffffffffL);
        }
        return bands;
    }

    private List<Integer> minimumHashes() {
        List<Integer> hashes = new ArrayList<>();
        var pieces = new NGramTokenizer(PIECE, PIECE);
        pieces.setReader(new StringReader(text));
        try (TokenStream minimums = new MinHashFilter(pieces, HASHES, 1, 1, false)) {
            var term = minimums.addAttribute(CharTermAttribute.class);
            minimums.reset();
            while (minimums.incrementToken()) {
                hashes.add(term.toString().hashCode());
            }
            minimums.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    boolean isAlike(Likeness other) {
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
