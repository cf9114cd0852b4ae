package org.rejoinder.screening.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.screening.Span;

/**
 * All lines of one list. A whole first word is looked up, not searched for, so that a thousand rules cost hardly more than
 * one.
 */
public final class RuleList {

    private final Map<String, List<WordRule>> byFirstWord = new HashMap<>();
    private final List<Rule> others = new ArrayList<>();

    /** @throws InvalidRuleException for the first line that is no rule */
    public static RuleList of(List<String> lines) {
        var list = new RuleList();
        for (String line : lines) {
            Rule rule = Rule.of(line);
            if (rule instanceof WordRule words && words.first().isWhole()) {
                list.byFirstWord
                        .computeIfAbsent(words.first().letters(), unused -> new ArrayList<>(1))
                        .add(words);
            } else {
                list.others.add(rule);
            }
        }
        return list;
    }

    public boolean isEmpty() {
        return byFirstWord.isEmpty() && others.isEmpty();
    }

    /** Every rule that is met, with the first place where it is. */
    public Map<Rule, Span> in(FoldedText text) {
        Map<Rule, Span> met = new LinkedHashMap<>();
        if (!byFirstWord.isEmpty()) {
            List<FoldedText.Word> words = text.words();
            for (int i = 0; i < words.size(); i++) {
                meet(byFirstWord.get(words.get(i).folded()), text, i, met);
                if (words.get(i).isDisguised()) {
                    meet(byFirstWord.get(words.get(i).plain()), text, i, met);
                }
            }
        }
        if (!text.spelled().isEmpty()) {
            byFirstWord
                    .values()
                    .forEach(rules -> rules.forEach(
                            rule -> rule.findSpelled(text).ifPresent(span -> met.putIfAbsent(rule, span))));
        }
        for (Rule rule : others) {
            rule.find(text).ifPresent(span -> met.put(rule, span));
        }
        return met;
    }

    private static void meet(List<WordRule> rules, FoldedText text, int place, Map<Rule, Span> met) {
        if (rules != null) {
            rules.stream()
                    .filter(rule -> rule.standsAt(text.words(), place))
                    .forEach(rule -> met.putIfAbsent(rule, rule.span(text, place)));
        }
    }
}
