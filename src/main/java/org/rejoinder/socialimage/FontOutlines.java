package org.rejoinder.socialimage;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters of Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic as shapes. Java's own fonts are left alone:
 * they need libraries of the system, and throw where there are none.
 */
final class FontOutlines {

    /** The first that has a letter draws it. Noto, SIL Open Font License 1.1. */
    private static final List<String> FILES = List.of(
            "NotoSerif-Bold.ttf",
            "NotoNaskhArabic-Bold.ttf",
            "NotoSerifHebrew-Bold.ttf",
            "NotoSerifArmenian-Bold.ttf",
            "NotoSerifGeorgian-Bold.ttf");

    private static final int LAST_LETTER = 0xFFFD;

    private record Font(TrueTypeFont file, CmapLookup glyphs, BitSet drawn, int unitsPerEm) {

        static Font read(String name) {
            try (var in = FontOutlines.class.getResourceAsStream(name)) {
                TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
                file.setEnableGsub(false);
                CmapLookup glyphs = file.getUnicodeCmapLookup();
                var drawn = new BitSet();
                for (int letter = ' '; letter <= LAST_LETTER; letter++) {
                    drawn.set(letter, glyphs.getGlyphId(letter) != 0);
                }
                return new Font(file, glyphs, drawn, file.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        double width(int letter, double size) throws IOException {
            return file.getAdvanceWidth(glyphs.getGlyphId(letter)) * size / unitsPerEm;
        }
    }

    /** Read when the first is needed. */
    private static final class All {
        static final List<Font> FONTS = FILES.stream().map(Font::read).toList();
    }

    private FontOutlines() {}

    static boolean draws(int letter) {
        return All.FONTS.stream().anyMatch(font -> font.drawn().get(letter));
    }

    /** @param letters in the order in which they stand, from the left */
    static double width(String letters, double size) {
        return follow(letters, size, new Path2D.Double(), false);
    }

    /** Standing on y = 0, from x = 0 to the right. */
    static Path2D outline(String letters, double size) {
        var shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        follow(letters, size, shape, true);
        return shape;
    }

    /** The files are read by one at a time. */
    private static synchronized double follow(String letters, double size, Path2D shape, boolean draw) {
        double x = 0;
        try {
            for (int letter : letters.codePoints().toArray()) {
                Font font = fontOf(letter);
                if (draw) {
                    GlyphData glyph =
                            font.file().getGlyph().getGlyph(font.glyphs().getGlyphId(letter));
                    if (glyph != null) {
                        double scale = size / font.unitsPerEm();
                        shape.append(
                                glyph.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, 0)), false);
                    }
                }
                x += font.width(letter, size);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return x;
    }

    private static Font fontOf(int letter) {
        return Stream.concat(All.FONTS.stream().filter(font -> font.drawn().get(letter)), Stream.of(All.FONTS.get(0)))
                .findFirst()
                .orElseThrow();
    }
}
