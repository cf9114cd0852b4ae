package org.rejoinder.cli;

import java.util.Map;
import java.util.stream.Collectors;

/** A JSON object of texts, in one line: what stands beside the server has no library for it. */
public final class JsonLine {

    private JsonLine() {}

    /** @param members in the order in which they are to stand */
    public static String of(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + quoted(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** RFC 8259, 7. */
    private static String quoted(String text) {
        return text.codePoints()
                .mapToObj(each -> each == '"' || each == '\\'
                        ? "\\" + Character.toString(each)
                        : isPlain(each) ? Character.toString(each) : "\\u%04x".formatted(each))
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** What ends a line for some programs, and halves of characters, which are no text, are written as their numbers. */
    private static boolean isPlain(int each) {
        return each >= ' ' && each != 0x85 && each != 0x2028 && each != 0x2029 && (each < 0xd800 || each > 0xdfff);
    }
}
