package org.rejoinder.desk.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rejoinder.account.Account;
import org.rejoinder.desk.DeskMessages;

/**
 * Former addresses in a file of two columns (RFC 4180), each line by itself. Spreadsheets write semicolons or tabs in many
 * countries, and UTF-16 if they are asked for Unicode.
 */
@ApplicationScoped
class RedirectFile {

    /** Problems that are shown; of the others it is said how many there are. */
    private static final int MOST_SHOWN = 500;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** Each commit waits for the disk. */
    private static final int AT_ONCE = 200;

    private static final int LONGEST_LINE = 8_192;

    /** @param line as editors count them */
    public record Problem(long line, String from, String words) {}

    private record Line(CSVRecord record, long number) {}

    /** @param refusal null if it is taken */
    private record Outcome(Line line, boolean isNew, String refusal) {}

    public record Report(long added, long known, long refused, List<Problem> problems) {}

    @Inject
    private RedirectInput input;

    @Inject
    private RedirectBatch batch;

    Report add(Account by, InputStream content) throws IOException {
        var in = new BufferedInputStream(content);
        var reader = new BufferedReader(new InputStreamReader(in, charset(in)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return new Reading(by).read(reader, delimiter(reader));
    }

    private static Charset charset(InputStream in) throws IOException {
        in.mark(2);
        byte[] first = in.readNBytes(2);
        in.reset();
        boolean isUtf16 = first.length == 2 && (first[0] & 0xff) + (first[1] & 0xff) == 0xfe + 0xff;
        return isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** What stands between the columns of the first line. */
    private static char delimiter(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_LINE);
        var line = new StringBuilder();
        for (int next = reader.read();
                next >= 0 && next != '\n' && line.length() < LONGEST_LINE - 1;
                next = reader.read()) {
            line.append((char) next);
        }
        reader.reset();
        for (char each : new char[] {',', ';', '\t'}) {
            if (line.indexOf(String.valueOf(each)) >= 0) {
                return each;
            }
        }
        return ',';
    }

    private final class Reading {

        private final Account by;
        private final List<Problem> problems = new ArrayList<>();
        private long added;
        private long known;
        private long refused;
        private final List<Line> lines = new ArrayList<>();

        Reading(Account by) {
            this.by = by;
        }

        Report read(Reader reader, char delimiter) throws IOException {
            CSVFormat format =
                    CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
            try (CSVParser parser = CSVParser.parse(reader, format)) {
                Iterator<CSVRecord> records = parser.iterator();
                while (records.hasNext()) {
                    CSVRecord each = records.next();
                    if (!isEmpty(each) && !isHeading(each)) {
                        lines.add(new Line(each, parser.getCurrentLineNumber()));
                    }
                    if (lines.size() == AT_ONCE) {
                        flush();
                    }
                }
                flush();
            } catch (UncheckedIOException | IllegalStateException e) {
                flush();
                refuse(problems.size() + added + known + 1, "", DeskMessages.of("redirects.line.broken"));
            }
            return new Report(added, known, refused, List.copyOf(problems));
        }

        /** Together; if the database does not take them, each by itself. */
        private void flush() {
            try {
                count(batch.run(() -> lines.stream().map(this::outcome).toList()));
            } catch (PersistenceException | TransactionalException one) {
                count(lines.stream().map(this::outcome).toList());
            }
            lines.clear();
        }

        private void count(List<Outcome> outcomes) {
            for (Outcome each : outcomes) {
                if (each.refusal() != null) {
                    refuse(each.line().number(), each.line().record().get(0), each.refusal());
                } else if (each.isNew()) {
                    added++;
                } else {
                    known++;
                }
            }
        }

        private Outcome outcome(Line line) {
            try {
                if (line.record().size() != 2) {
                    throw new RedirectRefusedException(DeskMessages.of("redirects.line.columns"));
                }
                boolean isNew =
                        input.add(by, line.record().get(0), line.record().get(1));
                return new Outcome(line, isNew, null);
            } catch (RedirectRefusedException e) {
                return new Outcome(line, false, e.getMessage());
            }
        }

        private void refuse(long line, String from, String words) {
            refused++;
            if (problems.size() < MOST_SHOWN) {
                problems.add(new Problem(line, from, words));
            }
        }
    }

    private static boolean isEmpty(CSVRecord each) {
        return each.size() == 1 && each.get(0).isBlank();
    }

    private static boolean isHeading(CSVRecord each) {
        return each.getRecordNumber() == 1
                && each.size() == 2
                && each.get(0).strip().equalsIgnoreCase("from")
                && each.get(1).strip().equalsIgnoreCase("to");
    }
}
