package org.rejoinder.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;

/**
 * Something that a check noticed, in words for the moderator. Stored with the revision of the reply that was screened, and
 * never changed: what becomes of the rule behind it changes no explanation.
 */
@Embeddable
public class Signal {

    /** The check of what another program noticed. */
    public static final String OUTSIDE = "outside";

    /** The longest words, in characters. */
    private static final int LONGEST = 1_000;

    @Column(name = "screen", nullable = false)
    private String check;

    @Column(nullable = false)
    private int version;

    @Column(nullable = false)
    private int weight;

    @Column(nullable = false)
    private String words;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Effect effect;

    @Column(name = "concern", nullable = false)
    @Enumerated(EnumType.STRING)
    private SignalCategory category;

    @Enumerated(EnumType.STRING)
    private TextField part;

    @Column(name = "span_from")
    private Integer from;

    @Column(name = "span_to")
    private Integer to;

    @Column(nullable = false)
    private int revision;

    protected Signal() {}

    private Signal(String check, SignalCategory signalCategory, Effect effect, int weight, String words) {
        this.check = check;
        this.category = signalCategory;
        this.effect = effect;
        this.weight = weight;
        this.words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        this.version = 1;
        this.revision = 1;
    }

    /** @param weight how much more suspect it makes a reply than being new does, which weighs 1 */
    public static Signal informs(String check, SignalCategory signalCategory, int weight, String words) {
        return new Signal(check, signalCategory, Effect.TELLS, weight, words);
    }

    public static Signal holds(String check, SignalCategory signalCategory, int weight, String words) {
        return new Signal(check, signalCategory, Effect.HOLDS, weight, words);
    }

    public static Signal spam(String check, SignalCategory signalCategory, int weight, String words) {
        return new Signal(check, signalCategory, Effect.SPAM, weight, words);
    }

    /** What another program noticed: at most a person must decide. */
    public static Signal fromOutside(boolean holds, int weight, String words) {
        return new Signal(OUTSIDE, SignalCategory.OUTSIDE, holds ? Effect.HOLDS : Effect.TELLS, weight, words);
    }

    public Signal at(Span span) {
        part = span.part();
        from = span.from();
        to = span.to();
        return this;
    }

    /** @param version of the rule that it comes from */
    public Signal of(int version) {
        this.version = version;
        return this;
    }

    /** @param revision of the reply whose words it was seen in */
    public Signal seenIn(int revision) {
        this.revision = revision;
        return this;
    }

    public String check() {
        return check;
    }

    public int version() {
        return version;
    }

    public int weight() {
        return weight;
    }

    public String words() {
        return words;
    }

    public Effect effect() {
        return effect;
    }

    public SignalCategory category() {
        return category;
    }

    public Optional<Span> span() {
        return Optional.ofNullable(part).map(where -> new Span(where, from, to));
    }

    /** The revision of the reply whose words were screened. */
    public int revision() {
        return revision;
    }
}
