package org.rejoinder.media.format;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.rejoinder.media.ImageRejectedException;

/** A JPEG; its segments are those of ITU-T T.81, annex B. */
final class JpegFile implements SourceFile {

    private static final int START = 0xffd8;
    private static final int START_OF_SCAN = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;

    private static final byte[] JFIF = ascii("JFIF\0");
    private static final byte[] EXIF = ascii("Exif\0\0");
    private static final byte[] ICC = ascii("ICC_PROFILE\0");
    private static final byte[] ADOBE = ascii("Adobe");

    /** Of a profile's segment: the mark, which of how many it is. */
    private static final int ICC_HEAD = ICC.length + 2;

    /** In Adobe's segment: how colours were changed; 0 if they were not. */
    private static final int TRANSFORM = 11;

    private static final int UNKNOWN = -1;
    private static final int RGB = 3;

    /** Some cameras write a few bytes too much behind the last pixel; what was damaged leaves more. */
    private static final Pattern BYTES_TOO_MUCH = Pattern.compile("Corrupt JPEG data: (\\d{1,9}) extraneous bytes.*");

    private static final int HARMLESS = 16;

    private int width;
    private int height;
    private byte[] components = new byte[0];
    private boolean jfif;
    private int transform = UNKNOWN;
    private Orientation orientation = Orientation.TOP_LEFT;
    private final SortedMap<Integer, byte[]> profile = new TreeMap<>();
    private final JpegScans scans;

    JpegFile(ImageInputStream in, PixelLimit limit) throws IOException {
        if (in.readUnsignedShort() != START) {
            throw new IIOException("No start of a JPEG");
        }
        for (int marker = marker(in); marker != START_OF_SCAN; marker = marker(in)) {
            if (marker != 0x01 && (marker < 0xd0 || marker > 0xd8)) {
                byte[] segment = new byte[Math.max(0, in.readUnsignedShort() - 2)];
                in.readFully(segment);
                take(marker, segment);
            }
        }
        if (components.length == 0) {
            throw new IIOException("No frame before the scan");
        }
        limit.check(width, height);
        scans = new JpegScans(in);
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    private static int marker(ImageInputStream in) throws IOException {
        int next = in.readUnsignedByte();
        while (next != 0xff) {
            next = in.readUnsignedByte();
        }
        while (next == 0xff) {
            next = in.readUnsignedByte();
        }
        return next;
    }

    private void take(int marker, byte[] segment) {
        if (isFrame(marker) && !isShown(marker)) {
            throw new ImageRejectedException(ImageRejectedException.Why.JPEG_CODING);
        }
        if (isFrame(marker) && components.length == 0 && segment.length > 5) {
            frame(segment);
        } else if (marker == APP0 && startsWith(segment, JFIF)) {
            jfif = true;
        } else if (marker == APP1 && startsWith(segment, EXIF) && orientation == Orientation.TOP_LEFT) {
            orientation = ExifOrientation.of(Arrays.copyOfRange(segment, EXIF.length, segment.length));
        } else if (marker == APP2 && startsWith(segment, ICC) && segment.length > ICC_HEAD) {
            profile.put(segment[ICC.length] & 0xff, Arrays.copyOfRange(segment, ICC_HEAD, segment.length));
        } else if (marker == APP14 && startsWith(segment, ADOBE) && segment.length > TRANSFORM) {
            transform = segment[TRANSFORM];
        }
    }

    /** Any but those of Huffman tables, arithmetic conditions and the one that is reserved. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Baseline, extended and progressive ones with Huffman codes; others no browser shows. */
    private static boolean isShown(int frame) {
        return frame <= 0xc2;
    }

    private void frame(byte[] segment) {
        height = (segment[1] & 0xff) << 8 | segment[2] & 0xff;
        width = (segment[3] & 0xff) << 8 | segment[4] & 0xff;
        components = new byte[Math.min(segment[5] & 0xff, (segment.length - 6) / 3)];
        for (int i = 0; i < components.length; i++) {
            components[i] = segment[6 + 3 * i];
        }
    }

    private static boolean startsWith(byte[] segment, byte[] mark) {
        return segment.length >= mark.length && Arrays.equals(segment, 0, mark.length, mark, 0, mark.length);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int bytesOfPixel() {
        return components.length;
    }

    @Override
    public boolean isLossy() {
        return true;
    }

    @Override
    public Orientation orientation() {
        return orientation;
    }

    @Override
    public PixelRows rows(ImageReader reader, ImageReadParam some) throws IOException {
        if (!scans.isEndMarked()) {
            if (!scans.hold(components)) {
                throw new IIOException("A JPEG that ends before its last scan");
            }
            reader.setInput(scans.withoutPadding((ImageInputStream) reader.getInput()), false, true);
        }
        var complaints = new Complaints();
        reader.addIIOReadWarningListener(complaints);
        var raster = reader.readRaster(0, some);
        if (complaints.damaged) {
            throw new IIOException("A JPEG that is damaged or ends too early");
        }
        Optional<ICC_Profile> colours = embedded();
        var rows = new JpegRows(raster, isLuma(), colours);
        return components.length > RGB ? rows : ProfiledRows.of(rows, colours, components.length == 1);
    }

    private Optional<ICC_Profile> embedded() {
        var whole = new ByteArrayOutputStream();
        profile.values().forEach(whole::writeBytes);
        return whole.size() == 0 || whole.size() > EmbeddedProfile.LARGEST
                ? Optional.empty()
                : EmbeddedProfile.of(whole.toByteArray());
    }

    /** Where no one says, as all readers guess. */
    private boolean isLuma() {
        if (components.length < RGB) {
            return false;
        }
        if (components.length > RGB) {
            return transform > 0;
        }
        return jfif || (transform == UNKNOWN ? !Arrays.equals(components, ascii("RGB")) : transform > 0);
    }

    /** The reader goes on where it can; then it says what it met. */
    private static final class Complaints implements IIOReadWarningListener {

        private boolean damaged;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            Matcher tooMuch = BYTES_TOO_MUCH.matcher(warning);
            damaged |= tooMuch.matches()
                    ? Integer.parseInt(tooMuch.group(1)) > HARMLESS
                    : warning.contains("Corrupt") || warning.contains("Premature");
        }
    }
}
