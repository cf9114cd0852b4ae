package org.rejoinder.media;

/** What prints are kept as. */
public enum Format {
    JPEG("jpg", "image/jpeg"),
    PNG("png", "image/png");

    private final String ending;
    private final String type;

    Format(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    String ending() {
        return ending;
    }

    public String type() {
        return type;
    }
}
