package org.rejoinder.desk.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rejoinder.account.Account;
import org.rejoinder.desk.DeskMessages;

/** Former addresses in a file of two columns (RFC 4180), each line by itself. */
@ApplicationScoped
class RedirectFile {

    /** Problems that are shown; of the others it is said how many there are. */
    private static final int MOST_SHOWN = 500;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** @param line as editors count them */
    public record Problem(long line, String from, String words) {}

    public record Report(long added, long known, long refused, List<Problem> problems) {}

    @Inject
    private RedirectInput input;

    Report add(Account by, InputStream content) throws IOException {
        var reader = new PushbackReader(new InputStreamReader(content, StandardCharsets.UTF_8));
        skipByteOrderMark(reader);
        return new Reading(by).read(reader);
    }

    private static void skipByteOrderMark(PushbackReader reader) throws IOException {
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
    }

    private final class Reading {

        private final Account by;
        private final List<Problem> problems = new ArrayList<>();
        private long added;
        private long known;
        private long refused;

        Reading(Account by) {
            this.by = by;
        }

        Report read(Reader reader) throws IOException {
            try (CSVParser parser = CSVParser.parse(reader, CSVFormat.RFC4180)) {
                Iterator<CSVRecord> records = parser.iterator();
                while (records.hasNext()) {
                    CSVRecord each = records.next();
                    if (!isEmpty(each) && !isHeading(each)) {
                        add(each, parser.getCurrentLineNumber());
                    }
                }
            } catch (UncheckedIOException | IllegalStateException e) {
                refuse(problems.size() + added + known + 1, "", DeskMessages.of("redirects.line.broken"));
            }
            return new Report(added, known, refused, List.copyOf(problems));
        }

        private void add(CSVRecord each, long line) {
            try {
                if (each.size() != 2) {
                    throw new RedirectRefusedException(DeskMessages.of("redirects.line.columns"));
                }
                if (input.add(by, each.get(0), each.get(1))) {
                    added++;
                } else {
                    known++;
                }
            } catch (RedirectRefusedException e) {
                refuse(line, each.get(0), e.getMessage());
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
