package org.rejoinder.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who wrote an article, in their order: names between commas, semicolons, "and" or "&amp;". {@code (@handle)} behind a name
 * says whose profile it leads to, {@code (@)} that it is somebody without one; readers do not see that. All else is shown as
 * it was typed.
 */
public record Byline(List<Piece> pieces) {

    /** Begins where white space does, or where the last one ended: else a long row of spaces would be read again from each. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?:\\G|(?<!\\s))\\s*+(?:[,;]\\s*+(?:and\\s++)?|(?<=\\s)(?:and|&)\\s++)");

    private static final Pattern MARKED = Pattern.compile("(.*\\S|)\\s*+\\(@([a-z0-9-]{0,40})\\)");

    /**
     * A name, or what stands between two.
     *
     * @param handle null if the name came without any mark; empty if it says that there is none
     */
    public record Piece(String text, boolean isName, String handle) {

        boolean isUnmarked() {
            return isName && handle == null;
        }

        public boolean isHandled() {
            return isName && handle != null && !handle.isEmpty();
        }

        Piece with(String found) {
            return new Piece(text, isName, found);
        }

        private String typed() {
            return handle == null ? text : text + " (@" + handle + ")";
        }
    }

    public static Byline of(String typed) {
        List<Piece> pieces = new ArrayList<>();
        Matcher between = BETWEEN.matcher(typed);
        int from = 0;
        while (between.find()) {
            addName(pieces, typed.substring(from, between.start()));
            pieces.add(new Piece(between.group(), false, null));
            from = between.end();
        }
        addName(pieces, typed.substring(from));
        return new Byline(List.copyOf(pieces));
    }

    private static void addName(List<Piece> pieces, String typed) {
        Matcher marked = MARKED.matcher(typed);
        if (marked.matches() && !marked.group(1).isEmpty()) {
            pieces.add(new Piece(marked.group(1), true, marked.group(2)));
        } else if (!typed.isEmpty()) {
            pieces.add(new Piece(typed, true, null));
        }
    }

    /** As readers see it. */
    public String words() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    public List<String> names() {
        return pieces.stream().filter(Piece::isName).map(Piece::text).toList();
    }

    /** In their order, each once. */
    public List<String> handles() {
        return pieces.stream()
                .filter(Piece::isHandled)
                .map(Piece::handle)
                .distinct()
                .toList();
    }

    /** As it is kept. */
    String typed() {
        return pieces.stream().map(Piece::typed).collect(Collectors.joining());
    }
}
