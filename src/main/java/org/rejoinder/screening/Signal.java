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
    private String words;

    protected Signal() {}

    Signal(String screen, int version, String words) {
        this.screen = screen;
        this.version = version;
        this.words = words;
    }

    public String screen() {
        return screen;
    }

    public String words() {
        return words;
    }
}
