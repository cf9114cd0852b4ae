package org.rejoinder.exchange.own;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.rejoinder.exchange.UnreadableExportException;

/** Reads all of an export before anything of it is restored: whether it can be, and which numbers it takes. */
public final class RestoreSurvey {

    /** More than any site has of anything. */
    private static final long HIGHEST = 500_000_000;

    private final ExportItems items;
    private final PictureUsage usage = new PictureUsage();
    private final Map<String, Long> highest = new HashMap<>();

    private RestoreSurvey(ExportItems items) {
        this.items = items;
    }

    /** @throws UnreadableExportException if it says what cannot be */
    public static RestoreSurvey of(RejoinderExport export) throws IOException {
        return of(export, () -> {});
    }

    /** @param between what is done between two rows; may throw something to end it there */
    public static RestoreSurvey of(RejoinderExport export, Runnable between) throws IOException {
        var survey = new RestoreSurvey(new ExportItems(export));
        export.rows((member, row) -> {
            survey.row(member, row);
            between.run();
        });
        return survey;
    }

    private void row(String name, JsonObject row) throws IOException {
        Member member = Sidecar.MEMBERS_BY_NAME.get(name);
        if (member == null) {
            return;
        }
        for (Field field : member.fields()) {
            if (field.type() != FieldType.HTML) {
                FieldValue.of(field, row, Map.of());
            }
        }
        JsonValue number = row.get("number");
        if (number != null && member.fields().get(0).column().equals("id")) {
            highest.merge(member.table() + "_seq", number(row, member), Math::max);
        }
        usage.note(member, row);
        items.learn(name, row);
    }

    private static long number(JsonObject row, Member member) throws UnreadableExportException {
        long number = row.getJsonNumber("number").longValue();
        if (number < 1 || number > HIGHEST) {
            throw new UnreadableExportException(
                    "A row of “%s” has a number that none can have here.".formatted(member.name()));
        }
        return number;
    }

    public ExportItems items() {
        return items;
    }

    PictureUsage usage() {
        return usage;
    }

    /** The highest number that a sequence must not give any more; 0 for none. */
    long highest(String sequence) {
        return highest.getOrDefault(sequence, 0L);
    }
}
