package org.rejoinder.media.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import javax.imageio.IIOException;

/** Decodes the pixels of a lossless WebP, and the alpha of a lossy one (RFC 9649, section 3). */
final class LosslessWebp {

    /** Behind the signature: width and height, whether alpha counts, the version. */
    private static final int HEADER = 1 + 4;

    private static final int PREDICTION = 0;
    private static final int COLOUR = 1;
    private static final int SUBTRACTED_GREEN = 2;

    private static final int MOST_CACHE_BITS = 11;
    private static final int CACHE_KEY = 0x1e35a7bd;

    /** What the shortest distances mean: rows up, and eight less so many columns to the left. */
    private static final byte[] NEIGHBOURS = HexFormat.of()
            .parseHex(""
                    + "1807171928062729161a262a38053739151b363a252b48044749141c353b464a242c58454b343c03"
                    + "5759131d565a232d444c555b333d68026769121e666a222e545c434d656b323e78017779535d111f"
                    + "646c424e767a212f757b313f636d525e00747c414f1020626e30737d515f40727e616f50717f6070");

    private final BitReader bits;

    private LosslessWebp(ByteBuffer data) {
        this.bits = new BitReader(data);
    }

    /** @param chunk as it stands in a file, with its header; its pixels are not multiplied by alpha */
    static int[] pixels(ByteBuffer chunk, int width, int height) throws IOException {
        int last = chunk.get(HEADER - 1) & 0xff;
        if (last >> 5 != 0) {
            throw new IIOException("A lossless WebP of a version that is not known");
        }
        int[] pixels = new LosslessWebp(chunk.duplicate().position(chunk.position() + HEADER)).image(width, height);
        if ((last & 0x10) == 0) {
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] |= 0xff000000;
            }
        }
        return pixels;
    }

    /** @param data without a header */
    static int[] headless(ByteBuffer data, int width, int height) throws IOException {
        return new LosslessWebp(data).image(width, height);
    }

    private int[] image(int width, int height) throws IOException {
        Deque<WebpTransform> transforms = new ArrayDeque<>();
        int across = width;
        int seen = 0;
        while (bits.read(1) == 1) {
            int type = bits.read(2);
            if ((seen & 1 << type) != 0) {
                throw new IIOException("A transform of a WebP that comes twice");
            }
            seen |= 1 << type;
            WebpTransform transform = transform(type, across, height);
            transforms.push(transform);
            across = transform.packedWidth();
        }
        int[] pixels = coded(across, height, true);
        for (WebpTransform transform : transforms) {
            pixels = transform.undo(pixels);
        }
        return pixels;
    }

    private WebpTransform transform(int type, int width, int height) throws IOException {
        switch (type) {
            case PREDICTION, COLOUR -> {
                int block = bits.read(3) + 2;
                int[] blocks = coded(blocks(width, block), blocks(height, block), false);
                return type == PREDICTION
                        ? new PredictionTransform(width, height, block, blocks)
                        : new ColourTransform(width, height, block, blocks);
            }
            case SUBTRACTED_GREEN -> {
                return new SubtractedGreenTransform(width);
            }
            default -> {
                return new PaletteTransform(width, height, coded(bits.read(8) + 1, 1, false));
            }
        }
    }

    static int blocks(int pixels, int bits) {
        return pixels + (1 << bits) - 1 >> bits;
    }

    /** @param whole whether it is the picture itself, whose parts may have codes of their own */
    private int[] coded(int width, int height, boolean whole) throws IOException {
        int cacheBits = bits.read(1) == 1 ? bits.read(4) : 0;
        if (cacheBits > MOST_CACHE_BITS) {
            throw new IIOException("A WebP that keeps too many colours");
        }
        int[] groups = {};
        int block = 0;
        if (whole && bits.read(1) == 1) {
            block = bits.read(3) + 2;
            groups = coded(blocks(width, block), blocks(height, block), false);
        }
        return pixels(width, height, cacheBits, groups, block);
    }

    private PrefixCodes[] codes(int[] groups, int cached) throws IOException {
        int most = 0;
        for (int i = 0; i < groups.length; i++) {
            groups[i] = groups[i] >> 8 & 0xffff;
            most = Math.max(most, groups[i]);
        }
        PrefixCodes[] codes = new PrefixCodes[most + 1];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = PrefixCodes.read(bits, cached);
        }
        return codes;
    }

    private int[] pixels(int width, int height, int cacheBits, int[] groups, int block) throws IOException {
        int[] cache = new int[cacheBits == 0 ? 0 : 1 << cacheBits];
        PrefixCodes[] codes = codes(groups, cache.length);
        int[] pixels = new int[Math.multiplyExact(width, height)];
        int groupsAcross = blocks(width, block);
        int at = 0;
        int x = 0;
        int y = 0;
        while (at < pixels.length) {
            PrefixCodes code = codes[groups.length == 0 ? 0 : groups[(y >> block) * groupsAcross + (x >> block)]];
            int symbol = code.green().read(bits);
            int run = 1;
            if (symbol < PrefixCodes.LITERALS) {
                pixels[at] = literal(code, symbol);
            } else if (symbol < PrefixCodes.LITERALS + PrefixCodes.LENGTHS) {
                run = number(symbol - PrefixCodes.LITERALS);
                copy(pixels, at, distance(number(code.distance().read(bits)), width), run);
            } else {
                pixels[at] = cache[symbol - PrefixCodes.LITERALS - PrefixCodes.LENGTHS];
            }
            if (cacheBits > 0) {
                for (int i = at; i < at + run; i++) {
                    cache[CACHE_KEY * pixels[i] >>> Integer.SIZE - cacheBits] = pixels[i];
                }
            }
            at += run;
            x += run;
            while (x >= width) {
                x -= width;
                y++;
            }
        }
        return pixels;
    }

    private int literal(PrefixCodes code, int green) throws IOException {
        int red = code.red().read(bits);
        int blue = code.blue().read(bits);
        int alpha = code.alpha().read(bits);
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    private int number(int prefix) throws IOException {
        if (prefix < 4) {
            return prefix + 1;
        }
        int extra = prefix - 2 >> 1;
        return (2 + (prefix & 1) << extra) + bits.read(extra) + 1;
    }

    private static int distance(int code, int width) {
        if (code > NEIGHBOURS.length) {
            return code - NEIGHBOURS.length;
        }
        int neighbour = NEIGHBOURS[code - 1];
        return Math.max(1, (neighbour >> 4) * width + 8 - (neighbour & 0xf));
    }

    private static void copy(int[] pixels, int at, int distance, int run) throws IOException {
        if (distance > at || run > pixels.length - at) {
            throw new IIOException("A WebP that repeats what is not there");
        }
        for (int i = at; i < at + run; i++) {
            pixels[i] = pixels[i - distance];
        }
    }
}
