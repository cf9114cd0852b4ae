package org.rejoinder.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

    private static final URI SITE = URI.create("https://news.example.org");

    @Test
    void each_row_is_a_line_for_its_owner_alone_and_nothing_in_it_is_reckoned_with(@TempDir Path home)
            throws Exception {
        Path path = home.resolve("imports/report.csv");
        try (var file = new ReportFile(path, SITE)) {
            file.accept(
                    new ReportRow(ImportItemType.ARTICLE, "post 1", ImportOutcome.NEW, "It becomes a \"draft\", now.")
                            .leadingTo(12));
            file.accept(new ReportRow(null, "=cmd()", null, "@x"));
        }

        assertEquals(
                List.of(
                        "about,outcome,words,place",
                        "post 1,new,\"It becomes a \"\"draft\"\", now.\",https://news.example.org/desk/articles/12",
                        "'=cmd(),note,'@x,"),
                Files.readAllLines(path));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    }

    /** Those of writers are nowhere else in it; some logins and titles are addresses. */
    @Test
    void no_row_has_an_email_address(@TempDir Path home) throws Exception {
        Path path = home.resolve("imports/report.csv");
        try (var file = new ReportFile(path, SITE)) {
            file.accept(ReportRow.of(new SourceNote("author dora@old.example", "dora@old.example has no profile.")));
        }

        assertEquals(
                "author d…@o….example,note,d…@o….example has no profile.,",
                Files.readAllLines(path).get(1));
    }

    @Test
    void one_that_was_broken_off_goes_on_behind_its_last_whole_row(@TempDir Path home) throws Exception {
        Path path = home.resolve("imports/report.csv");
        List<ReportRow> rows = List.of(
                new ReportRow(null, "post 1", ImportOutcome.NEW, "Two\nlines, \"quoted\".", "/desk/articles/1"),
                new ReportRow(null, "-x", null, "=y"),
                new ReportRow(null, "comment 2", ImportOutcome.REFUSED, "Why\nnot"));
        try (var file = new ReportFile(path, SITE)) {
            rows.forEach(file);
        }
        String whole = Files.readString(path);
        for (int length = 0; length <= whole.length(); length++) {
            Files.writeString(path, whole.substring(0, length));
            try (var file = ReportFile.continued(path, SITE)) {
                for (int i = (int) file.rows(); i < rows.size(); i++) {
                    file.accept(rows.get(i));
                }
            }
            assertEquals(whole, Files.readString(path), "cut off behind " + length);
        }
    }

    @Test
    void a_row_leads_to_what_it_has_become_and_one_of_a_former_report_nowhere(@TempDir Path home) throws Exception {
        Path path = home.resolve("imports/report.csv");
        try (var file = new ReportFile(path, SITE)) {
            for (ImportItemType type : ImportItemType.values()) {
                file.accept(new ReportRow(type, "x", ImportOutcome.NEW, "").leadingTo(7));
            }
        }
        Path former = Files.writeString(home.resolve("former.csv"), "about,outcome,words\r\nx,new,\r\n");

        assertEquals(
                List.of(
                        "/desk/articles/7",
                        "/desk/pages/7",
                        "/desk/media?before=8#picture-7",
                        "/desk/queue?state=all&reply=7"),
                places(path));
        assertEquals(List.of(""), places(former));
    }

    private static List<String> places(Path report) throws Exception {
        return new ReportRows(report)
                .read(row -> true, 0, 10).rows().stream().map(ReportRow::place).toList();
    }

    @Test
    void its_rows_are_read_again_a_part_at_a_time(@TempDir Path home) throws Exception {
        Path path = home.resolve("imports/report.csv");
        try (var file = new ReportFile(path, SITE)) {
            for (int i = 1; i <= 25; i++) {
                file.accept(new ReportRow(
                        null, "comment " + i, i % 5 == 0 ? ImportOutcome.REFUSED : ImportOutcome.NEW, ""));
            }
        }
        var reader = new ReportRows(path);

        ReportRows.Part first = reader.read(row -> row.outcome() == ImportOutcome.REFUSED, 0, 3);
        ReportRows.Part last = reader.read(row -> row.outcome() == ImportOutcome.REFUSED, first.next(), 3);

        assertEquals(
                List.of("comment 5", "comment 10", "comment 15"),
                first.rows().stream().map(ReportRow::about).toList());
        assertEquals(
                List.of("comment 20", "comment 25"),
                last.rows().stream().map(ReportRow::about).toList());
        assertEquals(0, last.next());
        assertEquals(
                0,
                new ReportRows(home.resolve("none.csv")).read(row -> true, 0, 3).next());
    }
}
