package org.rejoinder.media.format;

import java.awt.color.ICC_Profile;
import java.util.Optional;

/** ICC profiles that stand in files. */
final class EmbeddedProfile {

    /** Bytes; those of printing presses have two or three mebibytes. */
    static final int LARGEST = 4 << 20;

    private EmbeddedProfile() {}

    /** One that cannot be read does not count. */
    static Optional<ICC_Profile> of(byte[] bytes) {
        try {
            return Optional.of(ICC_Profile.getInstance(bytes));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
