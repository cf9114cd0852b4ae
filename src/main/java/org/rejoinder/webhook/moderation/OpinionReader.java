package org.rejoinder.webhook.moderation;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.rejoinder.json.JsonParsers;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.SignalMessages;

/**
 * Reads an answer: {@code {"signals": [{"name": "toxicity", "score": 0.93, "explanation": "…", "hold": true}]}}. What it does not know it
 * passes over; what it knows has its type and its length, or nothing of the answer counts.
 */
final class OpinionReader {

    static final int MOST_SIGNALS = 10;

    /** Code points. */
    static final int LONGEST_NAME = 50;

    static final int LONGEST_EXPLANATION = 500;

    private static final int DEEPEST = 20;

    /** Of a score of 1; what has none weighs as being new does. */
    private static final int WEIGHT = 4;

    private final JsonParser parser;

    private OpinionReader(JsonParser parser) {
        this.parser = parser;
    }

    /** @return none for an empty answer */
    static List<Signal> read(String answer) throws InvalidOpinionException {
        if (answer.isBlank()) {
            return List.of();
        }
        try (JsonParser parser = JsonParsers.of(new StringReader(answer))) {
            return new OpinionReader(parser).read();
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            throw new InvalidOpinionException("Its answer is no JSON.");
        }
    }

    private List<Signal> read() throws InvalidOpinionException {
        List<Signal> signals = List.of();
        require(parser.next() == Event.START_OBJECT, "Its answer is no JSON object.");
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            Event value = parser.next();
            if (name.equals("signals")) {
                require(value == Event.START_ARRAY || value == Event.VALUE_NULL, "“signals” of its answer is no list.");
                signals = value == Event.VALUE_NULL ? List.of() : signals();
            } else {
                passOver(value);
            }
        }
        require(!parser.hasNext(), "Something follows the JSON object of its answer.");
        return signals;
    }

    private List<Signal> signals() throws InvalidOpinionException {
        List<Signal> signals = new ArrayList<>();
        for (Event next = parser.next(); next != Event.END_ARRAY; next = parser.next()) {
            require(next == Event.START_OBJECT, "A signal of its answer is no JSON object.");
            require(signals.size() < MOST_SIGNALS, "Its answer has more than " + MOST_SIGNALS + " signals.");
            signals.add(signal());
        }
        return signals;
    }

    private Signal signal() throws InvalidOpinionException {
        String name = "";
        String explanation = "";
        Double score = null;
        boolean holds = false;
        while (parser.next() == Event.KEY_NAME) {
            String member = parser.getString();
            Event value = parser.next();
            switch (member) {
                case "name" -> name = text(member, value, LONGEST_NAME);
                case "explanation" -> explanation = text(member, value, LONGEST_EXPLANATION);
                case "score" -> score = score(value);
                case "hold" -> {
                    require(
                            value == Event.VALUE_TRUE || value == Event.VALUE_FALSE || value == Event.VALUE_NULL,
                            "“hold” of a signal is neither true nor false.");
                    holds = value == Event.VALUE_TRUE;
                }
                default -> passOver(value);
            }
        }
        require(!name.isEmpty(), "A signal of its answer has no name.");
        int weight = score == null ? 1 : (int) Math.round(score * WEIGHT);
        return Signal.fromOutside(holds, weight, words(name, score, explanation));
    }

    private static String words(String name, Double score, String explanation) {
        String scored = score == null ? name : String.format(Locale.ROOT, "%s (%.2f)", name, score);
        return SignalMessages.of("outside", explanation.isEmpty() ? scored : scored + ": " + explanation);
    }

    private String text(String member, Event value, int longest) throws InvalidOpinionException {
        if (value == Event.VALUE_NULL) {
            return "";
        }
        require(value == Event.VALUE_STRING, "“" + member + "” of a signal is no string.");
        String text = parser.getString()
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+", " ")
                .strip();
        require(
                text.codePointCount(0, text.length()) <= longest,
                "“" + member + "” of a signal has more than " + longest + " characters.");
        return text;
    }

    private Double score(Event value) throws InvalidOpinionException {
        if (value == Event.VALUE_NULL) {
            return null;
        }
        String refused = "“score” of a signal is no number from 0 to 1.";
        require(value == Event.VALUE_NUMBER, refused);
        double score = Double.parseDouble(parser.getString());
        require(score >= 0 && score <= 1, refused);
        return score;
    }

    private void passOver(Event value) throws InvalidOpinionException {
        int depth = begins(value) ? 1 : 0;
        while (depth > 0) {
            Event next = parser.next();
            if (begins(next)) {
                depth++;
            } else if (next == Event.END_OBJECT || next == Event.END_ARRAY) {
                depth--;
            }
            require(depth <= DEEPEST, "Its answer is nested more than " + DEEPEST + " deep.");
        }
    }

    private static boolean begins(Event event) {
        return event == Event.START_OBJECT || event == Event.START_ARRAY;
    }

    private static void require(boolean holds, String otherwise) throws InvalidOpinionException {
        if (!holds) {
            throw new InvalidOpinionException(otherwise);
        }
    }
}
