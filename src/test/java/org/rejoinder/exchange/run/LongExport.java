package org.rejoinder.exchange.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rejoinder.exchange.commento.CommentoFile;
import org.rejoinder.support.ExportFixture;

/** Exports that are longer than what is known by a beginning, most of some megabytes, each as it is sent. */
public enum LongExport {
    PLAIN("application/xml") {
        @Override
        public byte[] file() {
            return wordPress();
        }
    },
    ZIP("application/zip") {
        @Override
        public byte[] file() throws IOException {
            return zip(wordPress(), ZipEntry.DEFLATED);
        }
    },
    STORED_ZIP("application/octet-stream") {
        @Override
        public byte[] file() throws IOException {
            return zip(wordPress(), ZipEntry.STORED);
        }
    },
    STORED_GZIP("application/gzip") {
        @Override
        public byte[] file() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (OutputStream gzip = stored(bytes)) {
                gzip.write(wordPress());
            }
            return bytes.toByteArray();
        }
    },
    COMMENTO("application/json") {
        @Override
        public byte[] file() {
            String[] comments = IntStream.range(0, 100)
                    .mapToObj(i -> CommentoFile.comment("a" + i, "root", "/turnips", "Ten turnips, " + i))
                    .toArray(String[]::new);
            return CommentoFile.of(comments).getBytes(StandardCharsets.UTF_8);
        }
    };

    private static final int PADDING = 3 << 20;

    private final String type;

    LongExport(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    public abstract byte[] file() throws IOException;

    /** With what does not get shorter. */
    private static byte[] wordPress() {
        var padding = new byte[PADDING];
        new Random(7).nextBytes(padding);
        return new String(ExportFixture.wordPress(), StandardCharsets.UTF_8)
                .replace("</channel>", "<!-- " + Base64.getEncoder().encodeToString(padding) + " --></channel>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(byte[] export, int method) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var entry = new ZipEntry("old.xml");
            entry.setMethod(method);
            if (method == ZipEntry.STORED) {
                var checksum = new CRC32();
                checksum.update(export);
                entry.setCrc(checksum.getValue());
                entry.setSize(export.length);
            }
            zip.putNextEntry(entry);
            zip.write(export);
        }
        return bytes.toByteArray();
    }

    private static OutputStream stored(OutputStream bytes) throws IOException {
        return new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.NO_COMPRESSION);
            }
        };
    }
}
