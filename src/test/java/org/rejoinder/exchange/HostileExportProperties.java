package org.rejoinder.exchange;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.rejoinder.exchange.commento.CommentoFile;
import org.rejoinder.exchange.commento.CommentoReader;
import org.rejoinder.exchange.disqus.DisqusFile;
import org.rejoinder.exchange.disqus.DisqusReader;
import org.rejoinder.exchange.ghost.GhostFile;
import org.rejoinder.exchange.ghost.GhostReader;
import org.rejoinder.exchange.isso.IssoFile;
import org.rejoinder.exchange.isso.IssoReader;
import org.rejoinder.exchange.remark.RemarkFile;
import org.rejoinder.exchange.remark.RemarkReader;
import org.rejoinder.exchange.wxr.WxrFile;
import org.rejoinder.exchange.wxr.WxrReader;
import org.rejoinder.support.CpuTime;

/** Whatever a file is, it is read to its end, or refused in words. */
class HostileExportProperties {

    private record Sample(byte[] bytes, Supplier<ExportReader> reader) {}

    private record Damage(int at, int length, String words, int kind) {}

    private static final String LEXICAL =
            "{\"root\":{\"children\":[{\"children\":[{\"format\":1,\"text\":\"Bold\",\"type\":\"text\"}],\"type\":\"paragraph\"},"
                    + "{\"type\":\"gallery\",\"images\":[{\"src\":\"/a.jpg\"}]}],\"type\":\"root\"}}";
    private static final String MOBILEDOC =
            "{\"atoms\":[[\"soft-return\",\"\",{}]],\"cards\":[[\"html\",{\"html\":\"<p>x</p>\"}]],\"markups\":[[\"a\",[\"href\",\"/x\"]]],"
                    + "\"sections\":[[1,\"p\",[[0,[0],1,\"Older\"],[1,[],0,0]]],[10,0],[3,\"ul\",[[[0,[],0,\"x\"]]]]]}";

    private static final List<Sample> SAMPLES = made();

    private static final List<Sample> OF_JSON =
            SAMPLES.stream().filter(sample -> sample.bytes()[0] == '{').toList();

    private static final List<String> WORDS = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\",
            "\\u",
            "\\ud800",
            "\\u0000",
            ",",
            ":",
            "null",
            "true",
            "{\"a\":",
            "\"\":",
            "[[[[[[[[",
            "-1",
            "1e999999999",
            "99999999999999999999999999",
            "0000-00-00 00:00:00",
            "9999-12-31T23:59:59Z",
            "../../",
            "<script>alert(1)</script>",
            "<",
            ">",
            "&",
            "<!DOCTYPE a [",
            "<![CDATA[",
            "]]>",
            "<!--",
            "\0",
            "\u0001",
            "\ufeff",
            "\u00ff",
            "猫",
            "🐈",
            "****",
            "`",
            "> > > ",
            "\n\n",
            "x".repeat(5_000),
            "[".repeat(5_000),
            "\"id\":",
            "\"data\":",
            "\"text\":7,");

    @Property(tries = 60)
    void bytes(@ForAll byte[] bytes) throws IOException {
        for (Sample sample : SAMPLES) {
            read(bytes, sample.reader().get());
        }
        read(bytes, null);
    }

    @Property(tries = 400)
    void what_an_export_becomes_on_its_way(@ForAll("samples") Sample sample, @ForAll("damage") List<Damage> damage)
            throws IOException {
        byte[] damaged = sample.bytes();
        for (Damage each : damage) {
            damaged = damaged(damaged, each);
        }
        read(damaged, sample.reader().get());
        read(damaged, null);
    }

    /** A value in the place of every other. */
    @Example
    void what_stands_where_it_should_not() throws IOException {
        for (String value : List.of("null", "-7", "[[7]]", "{\"a\":[{}]}")) {
            for (Sample sample : OF_JSON) {
                String text = new String(sample.bytes(), StandardCharsets.ISO_8859_1);
                for (int at = text.indexOf("\":"); at >= 0; at = text.indexOf("\":", at + 1)) {
                    int end = at + 2;
                    while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
                        end++;
                    }
                    String changed = text.substring(0, at + 2) + value + text.substring(end);
                    read(
                            changed.getBytes(StandardCharsets.ISO_8859_1),
                            sample.reader().get());
                }
            }
        }
    }

    @Example
    void rows_of_marks_take_as_long_as_there_are_of_them() {
        for (String row :
                List.of("[", "{\"a\":", "\"", "\\", "[[],", "*a ", "[a](", "<p>", "&", "`", "> ", "\\u0000")) {
            String text = row.replace("\\", "\\\\").replace("\"", "\\\"");
            CpuTime.assertLinear(
                    length -> RemarkFile.of(RemarkFile.comment("c1", "", "https://old.example/", "")
                            .replace("as **typed**", text.repeat(length))),
                    100,
                    file -> readAs(file, new RemarkReader()));
            CpuTime.assertLinear(
                    length -> GhostFile.of(GhostFile.post("p1", "draft", row.repeat(length))),
                    2_000,
                    file -> readAs(file, new GhostReader()));
            CpuTime.assertLinear(row::repeat, 5_000, file -> readAs("{\"db\":[" + file, new GhostReader()));
        }
    }

    private static void readAs(String text, ExportReader reader) {
        try {
            read(text.getBytes(StandardCharsets.UTF_8), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param reader null for whichever knows it */
    private static void read(byte[] bytes, ExportReader reader) throws IOException {
        Path file = Files.createTempFile("hostile", "");
        try {
            Files.write(file, bytes);
            RecordedExport.of(reader == null ? ExportFormats.readerOf(file) : reader, file);
        } catch (UnreadableExportException refused) {
            assertFalse(refused.getMessage().isBlank());
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] damaged(byte[] bytes, Damage damage) {
        int at = bytes.length == 0 ? 0 : damage.at() % bytes.length;
        int end = Math.min(bytes.length, at + damage.length());
        byte[] head = Arrays.copyOf(bytes, at);
        byte[] words = damage.words().getBytes(StandardCharsets.UTF_8);
        return switch (damage.kind()) {
            case 0 -> head;
            case 1 -> joined(head, words, Arrays.copyOfRange(bytes, at, bytes.length));
            case 2 -> joined(head, words, Arrays.copyOfRange(bytes, end, bytes.length));
            case 3 -> joined(head, Arrays.copyOfRange(bytes, at, end), Arrays.copyOfRange(bytes, at, bytes.length));
            default -> {
                byte[] changed = bytes.clone();
                for (int i = at; i < end && i < at + 3; i++) {
                    changed[i] ^= (byte) damage.length();
                }
                yield changed;
            }
        };
    }

    private static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.of(SAMPLES);
    }

    @Provide
    Arbitrary<List<Damage>> damage() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60_000),
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.of(WORDS),
                        Arbitraries.frequency(
                                Tuple.of(1, 0), Tuple.of(5, 1), Tuple.of(5, 2), Tuple.of(5, 3), Tuple.of(10, 4)))
                .as(Damage::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static List<Sample> samplesOf() throws IOException {
        String ghost = GhostFile.of(
                        GhostFile.post("p1", "published", "<p>It is.</p>"),
                        GhostFile.post("p2", "draft", null)
                                .replace("\"lexical\":null", "\"lexical\":" + GhostFile.quoted(LEXICAL)),
                        GhostFile.post("p3", "draft", null)
                                .replace("\"mobiledoc\":null", "\"mobiledoc\":" + GhostFile.quoted(MOBILEDOC)))
                .replace(
                        "{\"benefits\":[],",
                        "{\"comments\":[{\"id\":\"c1\",\"post_id\":\"p1\",\"html\":\"<p>x</p>\",\"member_id\":\"x\"}],\"members\":[{\"id\":\"x\",\"name\":\"Rita\"}],");
        String remark = RemarkFile.of(
                RemarkFile.comment("c1", "", "https://old.example/", "<p>x</p>"),
                RemarkFile.comment("c2", "c1", "https://old.example/", ""));
        Path folder = Files.createTempDirectory("isso");
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(remark.getBytes(StandardCharsets.UTF_8));
        }
        return List.of(
                sample(WxrFile.of(WxrFile.post(1, "publish", "x")), WxrReader::new),
                sample(
                        DisqusFile.of(
                                DisqusFile.thread(2, "", "https://old.example/x"), DisqusFile.post(5, 2, "", "x")),
                        DisqusReader::new),
                sample(ghost, GhostReader::new),
                sample(remark, RemarkReader::new),
                new Sample(packed.toByteArray(), RemarkReader::new),
                sample(CommentoFile.of(CommentoFile.comment("a", "root", "/x", "It **is**.")), CommentoReader::new),
                sample(
                        CommentoFile.ofThird("/x", CommentoFile.commentOfThird("c1", "null", "<p>x</p>")),
                        CommentoReader::new),
                new Sample(Files.readAllBytes(IssoFile.saved(folder, IssoFile.CURRENT)), IssoReader::new),
                new Sample(Files.readAllBytes(IssoFile.saved(folder, IssoFile.OLD)), IssoReader::new),
                new Sample(Files.readAllBytes(IssoFile.saved(folder, IssoFile.WITH_LOG)), IssoReader::new));
    }

    private static List<Sample> made() {
        try {
            return samplesOf();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(String text, Supplier<ExportReader> reader) {
        return new Sample(text.getBytes(StandardCharsets.UTF_8), reader);
    }
}
