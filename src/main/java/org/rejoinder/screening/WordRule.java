package org.rejoinder.screening;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Words that must stand one after the other, each whole unless a star says otherwise. */
record WordRule(String line, List<Piece> pieces) implements Rule {

    private static final String STAR = "*";

    /** One of the words. */
    record Piece(String letters, boolean anyBefore, boolean anyAfter) {

        private static Piece of(String typed) {
            boolean before = typed.startsWith(STAR);
            boolean after = typed.length() > 1 && typed.endsWith(STAR);
            String letters = typed.substring(before ? 1 : 0, typed.length() - (after ? 1 : 0));
            return new Piece(FoldedText.plain(letters), before, after);
        }

        boolean fits(String word) {
            if (anyBefore) {
                return anyAfter ? word.contains(letters) : word.endsWith(letters);
            }
            return anyAfter ? word.startsWith(letters) : word.equals(letters);
        }

        boolean isWhole() {
            return !anyBefore && !anyAfter;
        }
    }

    static WordRule of(String line) {
        List<Piece> pieces = Arrays.stream(line.strip().split("[\\s.'’_-]+"))
                .filter(word -> !word.isEmpty())
                .map(Piece::of)
                .toList();
        if (pieces.isEmpty() || pieces.stream().anyMatch(piece -> !isWord(piece.letters()))) {
            throw new RuleRefused(line, SignalWords.of("rule.word"));
        }
        return new WordRule(line, pieces);
    }

    private static boolean isWord(String letters) {
        List<FoldedText.Word> words = FoldedText.of(letters).words();
        return words.size() == 1 && words.get(0).from() == 0 && words.get(0).to() == letters.length();
    }

    @Override
    public Optional<Span> find(FoldedText text) {
        for (int i = 0; i + pieces.size() <= text.words().size(); i++) {
            if (standsAt(text.words(), i)) {
                return Optional.of(span(text.words(), i));
            }
        }
        return Optional.empty();
    }

    boolean standsAt(List<FoldedText.Word> words, int place) {
        if (place + pieces.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < pieces.size(); i++) {
            FoldedText.Word word = words.get(place + i);
            if (!pieces.get(i).fits(word.folded()) && !pieces.get(i).fits(word.plain())) {
                return false;
            }
        }
        return true;
    }

    Span span(List<FoldedText.Word> words, int place) {
        return new Span(
                Part.TEXT,
                words.get(place).from(),
                words.get(place + pieces.size() - 1).to());
    }

    Piece first() {
        return pieces.get(0);
    }
}
