package org.rejoinder.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Something that a screen noticed, in words for the moderator; stored with the reply as it was seen at that moment.
 */
@Embeddable
public class Signal {

    @Column(nullable = false)
    private String screen;

    @Column(nullable = false)
    private int version;

    @Column(nullable = false)
    private int weight;

    @Column(nullable = false)
    private String words;

    protected Signal() {}

    /** @param weight how much more suspect it makes a reply than being new does, which weighs 1 */
    Signal(String screen, int version, int weight, String words) {
        this.screen = screen;
        this.version = version;
        this.weight = weight;
        this.words = words;
    }

    public String screen() {
        return screen;
    }

    public int weight() {
        return weight;
    }

    public String words() {
        return words;
    }
}
