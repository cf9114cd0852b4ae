package org.rejoinder.media.format;

import java.awt.color.ICC_Profile;
import java.util.Optional;

/** Rows whose numbers mean what a profile says. */
final class ProfiledRows implements PixelRows {

    private static final int GREY = 1;
    private static final int RGB = 3;

    private final PixelRows rows;
    private final ProfileConversion conversion;
    private final byte[] samples;

    private ProfiledRows(PixelRows rows, ProfileConversion conversion) {
        this.rows = rows;
        this.conversion = conversion;
        this.samples = new byte[rows.width() * conversion.bands()];
    }

    /** @param grey whether red, green and blue are the same everywhere: only then a profile of grey counts */
    static PixelRows of(PixelRows rows, Optional<ICC_Profile> profile, boolean grey) {
        return profile.flatMap(of -> conversion(of, grey))
                .<PixelRows>map(to -> new ProfiledRows(rows, to))
                .orElse(rows);
    }

    private static Optional<ProfileConversion> conversion(ICC_Profile profile, boolean grey) {
        return ProfileConversion.of(profile, RGB)
                .or(() -> grey ? ProfileConversion.of(profile, GREY) : Optional.empty());
    }

    @Override
    public int width() {
        return rows.width();
    }

    @Override
    public int height() {
        return rows.height();
    }

    @Override
    public void read(int y, int[] argb) {
        rows.read(y, argb);
        int bands = conversion.bands();
        for (int x = 0; x < width(); x++) {
            for (int band = 0; band < bands; band++) {
                samples[x * bands + band] = (byte) (argb[x] >> 16 - 8 * band);
            }
        }
        conversion.convert(samples, argb, width());
    }
}
