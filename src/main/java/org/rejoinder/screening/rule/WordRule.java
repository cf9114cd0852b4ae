package org.rejoinder.screening.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rejoinder.html.TextFolding;
import org.rejoinder.screening.SignalMessages;
import org.rejoinder.screening.Span;

/**
 * Words that must stand one after the other, each whole unless a star says otherwise. A word of a script without spaces may
 * stand anywhere in a row of letters: nobody can tell where words end there. So may any word in letters that stand one by one.
 */
record WordRule(String line, List<Piece> pieces) implements Rule {

    private static final String STAR = "*";

    /** One of the words. */
    record Piece(String letters, boolean anyBefore, boolean anyAfter) {

        boolean fits(FoldedText.Word word) {
            return placeIn(word.folded()) >= 0 || placeIn(word.plain()) >= 0;
        }

        /** Where it begins in the word; -1 if it does not stand there. */
        int placeIn(String word) {
            int at = anyBefore && !anyAfter ? word.length() - letters.length() : 0;
            return anyBefore && anyAfter ? word.indexOf(letters) : isAt(word, at) ? at : -1;
        }

        private boolean isAt(String word, int at) {
            return word.startsWith(letters, at) && (anyAfter || at + letters.length() == word.length());
        }

        boolean isWhole() {
            return !anyBefore && !anyAfter;
        }

        private boolean isWithoutSpaces() {
            return TextFolding.isOfScriptWithoutSpaces(letters.codePointAt(0));
        }

        /** Only the letters themselves where no spaces tell the word apart; else the whole word. */
        private int from(FoldedText.Word word) {
            return isWithoutSpaces() && isLetterByLetter(word) ? word.from() + place(word) : word.from();
        }

        private int to(FoldedText.Word word) {
            return isWithoutSpaces() && isLetterByLetter(word)
                    ? word.from() + place(word) + letters.length()
                    : word.to();
        }

        private int place(FoldedText.Word word) {
            int at = placeIn(word.plain());
            return at >= 0 ? at : placeIn(word.folded());
        }

        private static boolean isLetterByLetter(FoldedText.Word word) {
            int length = word.to() - word.from();
            return word.plain().length() == length && word.folded().length() == length;
        }
    }

    static WordRule of(String line) {
        List<Piece> pieces = new ArrayList<>();
        for (String typed : line.strip().split("[\\s.'’_-]+")) {
            if (!typed.isEmpty()) {
                addPieces(line, typed, pieces);
            }
        }
        if (pieces.isEmpty()) {
            throw refused(line);
        }
        return new WordRule(line, open(pieces));
    }

    private static void addPieces(String line, String typed, List<Piece> pieces) {
        boolean before = typed.startsWith(STAR);
        boolean after = typed.length() > 1 && typed.endsWith(STAR);
        String letters = FoldedText.plain(typed.substring(before ? 1 : 0, typed.length() - (after ? 1 : 0)));
        List<FoldedText.Word> words = FoldedText.of(letters).words();
        int end = 0;
        for (FoldedText.Word word : words) {
            if (word.from() != end) {
                throw refused(line);
            }
            end = word.to();
            pieces.add(new Piece(
                    letters.substring(word.from(), word.to()),
                    before && word.from() == 0,
                    after && word.to() == letters.length()));
        }
        if (end == 0 || end != letters.length()) {
            throw refused(line);
        }
    }

    /** At either end a word of a script without spaces may go on. */
    private static List<Piece> open(List<Piece> pieces) {
        List<Piece> open = new ArrayList<>(pieces);
        Piece first = open.get(0);
        open.set(0, new Piece(first.letters(), first.anyBefore() || first.isWithoutSpaces(), first.anyAfter()));
        Piece last = open.get(open.size() - 1);
        open.set(
                open.size() - 1,
                new Piece(last.letters(), last.anyBefore(), last.anyAfter() || last.isWithoutSpaces()));
        return List.copyOf(open);
    }

    private static InvalidRuleException refused(String line) {
        return new InvalidRuleException(line, SignalMessages.of("rule.word"));
    }

    @Override
    public Optional<Span> find(FoldedText text) {
        for (int i = 0; i + pieces.size() <= text.words().size(); i++) {
            if (standsAt(text.words(), i)) {
                return Optional.of(span(text, i));
            }
        }
        return findSpelled(text);
    }

    /** Where its letters stand one by one: {@code c.a.s.i.n.o}. Few of them, or digits alone, stand so by chance. */
    Optional<Span> findSpelled(FoldedText text) {
        if (text.spelled().isEmpty()) {
            return Optional.empty();
        }
        String letters = pieces.stream().map(Piece::letters).collect(Collectors.joining());
        if (letters.length() < FoldedText.FEWEST_SPELLED || letters.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        for (FoldedText.Spelled row : text.spelled()) {
            for (int at = row.letters().indexOf(letters);
                    at >= 0;
                    at = row.letters().indexOf(letters, at + 1)) {
                int first = row.first() + at;
                int last = first + letters.length() - 1;
                if (letters.length() > FoldedText.FEWEST_SPELLED || text.isEvenlySpaced(first, last)) {
                    return Optional.of(text.span(
                            text.words().get(first).from(),
                            text.words().get(last).to()));
                }
            }
        }
        return Optional.empty();
    }

    boolean standsAt(List<FoldedText.Word> words, int place) {
        if (place + pieces.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (!pieces.get(i).fits(words.get(place + i))) {
                return false;
            }
        }
        return true;
    }

    Span span(FoldedText text, int place) {
        Piece last = pieces.get(pieces.size() - 1);
        return text.span(
                first().from(text.words().get(place)), last.to(text.words().get(place + pieces.size() - 1)));
    }

    Piece first() {
        return pieces.get(0);
    }
}
