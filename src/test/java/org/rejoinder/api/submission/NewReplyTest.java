package org.rejoinder.api.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.api.JsonBody;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.description.OpenApiDocument;
import org.rejoinder.reply.NotifyPreference;
import org.rejoinder.reply.Submission;

/** What the description says of a reply that is sent is what is read. */
class NewReplyTest {

    private static final JsonObject SCHEMA = new OpenApiDocument()
            .json()
            .getJsonObject("components")
            .getJsonObject("schemas")
            .getJsonObject("NewReply");

    @Test
    void every_member_that_is_described_is_taken_with_the_type_that_is_described() {
        JsonObjectBuilder whole = Json.createObjectBuilder();
        SCHEMA.getJsonObject("properties").forEach((name, member) -> add(whole, name, member.asJsonObject()));

        NewReply.read(JsonBody.of(whole.build().toString()));
    }

    private static void add(JsonObjectBuilder whole, String name, JsonObject member) {
        if (member.getString("type").equals("integer")) {
            whole.add(name, 1);
        } else {
            JsonArray constants = member.getJsonArray("enum");
            whole.add(name, constants == null ? "x" : constants.getString(constants.size() - 1));
        }
    }

    @Test
    void what_is_required_is_missed_and_nothing_else() {
        List<JsonString> required = SCHEMA.getJsonArray("required").getValuesAs(JsonString.class);
        JsonBody withAll = JsonBody.of("{\"comment\": \"a\", \"name\": \"b\", \"email\": \"c\"}");

        NewReply.read(withAll);
        required.forEach(name -> {
            JsonObjectBuilder without = Json.createObjectBuilder();
            required.stream().filter(each -> !each.equals(name)).forEach(each -> without.add(each.getString(), "x"));
            JsonBody body = JsonBody.of(without.build().toString());
            assertThrows(ProblemException.class, () -> NewReply.read(body), name::toString);
        });
    }

    @Test
    void what_is_not_said_is_as_the_form_has_it_when_it_is_opened() {
        Submission submission = NewReply.read(
                        JsonBody.of("{\"comment\": \"a\", \"name\": \"b\", \"email\": \"c@example.org\"}"))
                .to("article");

        assertEquals(new Submission("article", "", "a", "b", "c@example.org", "", ""), submission);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "0, 0", "-1, 0", "2147483648, 0"})
    void a_revision_that_there_cannot_be_is_none(String sent, int seen) {
        String json = "{\"comment\": \"a\", \"name\": \"b\", \"email\": \"c\", \"website\": \"example.org\","
                + " \"answers\": 4711, \"notify\": \"daily\", \"revision\": " + sent + "}";

        Submission submission = NewReply.read(JsonBody.of(json)).to("article");

        assertEquals(
                new Submission(
                        "article", "4711", "a", "b", "c", "https://example.org", "", NotifyPreference.DAILY, seen),
                submission);
    }
}
