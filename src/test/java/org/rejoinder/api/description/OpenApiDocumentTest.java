package org.rejoinder.api.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rejoinder.account.key.Scope;
import org.rejoinder.api.PageLimit;
import org.rejoinder.api.RestApplication;
import org.rejoinder.http.route.Route;
import org.rejoinder.http.route.Routes;
import org.rejoinder.moderation.Decision;
import org.rejoinder.reply.Submission;
import org.rejoinder.search.SearchQuery;
import org.rejoinder.webhook.WebhookEvent;

/** What is said of the interface is what it does. */
class OpenApiDocumentTest {

    private static final JsonObject DOCUMENT = new OpenApiDocument().json();
    private static final JsonObject COMPONENTS = DOCUMENT.getJsonObject("components");

    private record Served(String method, String path, Method by) {

        JsonObject described() {
            return DOCUMENT.getJsonObject("paths").getJsonObject(path).getJsonObject(method);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Served> served() {
        List<Served> all = new ArrayList<>();
        for (Class<?> resource : new RestApplication().getClasses()) {
            Path root = resource.getAnnotation(Path.class);
            for (Method each : root == null ? new Method[0] : resource.getMethods()) {
                httpMethodOf(each).forEach(method -> all.add(new Served(method, pathOf(root, each), each)));
            }
        }
        return all;
    }

    private static Stream<String> httpMethodOf(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value().toLowerCase());
    }

    private static String pathOf(Path root, Method method) {
        Path rest = method.getAnnotation(Path.class);
        return RestApplication.PATH + root.value() + (rest == null ? "" : rest.value());
    }

    @Test
    void the_page_shows_every_operation_and_every_schema() {
        var reader = new OpenApiReader(DOCUMENT);

        long shown =
                reader.tags().stream().mapToLong(tag -> tag.operations().size()).sum();

        assertTrue(shown >= DOCUMENT.getJsonObject("paths").size());
        assertEquals(
                DOCUMENT.getJsonObject("components").getJsonObject("schemas").size(),
                reader.schemas().size());
    }

    @Test
    void every_operation_is_described_and_every_description_is_served() {
        Set<String> described = new TreeSet<>();
        DOCUMENT.getJsonObject("paths")
                .forEach((path, operations) ->
                        operations.asJsonObject().keySet().forEach(method -> described.add(method + " " + path)));

        assertEquals(described, served().stream().map(Served::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("served")
    void every_parameter_is_described_and_nothing_else(Served served) {
        Set<String> taken = new TreeSet<>();
        for (Parameter parameter : served.by().getParameters()) {
            name(parameter).ifPresent(taken::add);
        }
        Set<String> described = parameters(served)
                .map(parameter -> parameter.getString("name"))
                .filter(name -> !name.equals("If-None-Match"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(taken, described);
    }

    private static Optional<String> name(Parameter parameter) {
        return Stream.of(
                        parameter.isAnnotationPresent(QueryParam.class)
                                ? parameter.getAnnotation(QueryParam.class).value()
                                : null,
                        parameter.isAnnotationPresent(PathParam.class)
                                ? parameter.getAnnotation(PathParam.class).value()
                                : null,
                        parameter.isAnnotationPresent(HeaderParam.class)
                                ? parameter.getAnnotation(HeaderParam.class).value()
                                : null)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Stream<JsonObject> parameters(Served served) {
        return served.described().getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                .map(parameter -> resolved(parameter, "parameters"));
    }

    private static JsonObject resolved(JsonObject given, String kind) {
        return given.containsKey("$ref")
                ? COMPONENTS.getJsonObject(kind).getJsonObject(SchemaWords.nameIn(given))
                : given;
    }

    @ParameterizedTest
    @MethodSource("served")
    void every_operation_says_what_it_is_for_shows_an_example_and_names_its_errors(Served served) {
        JsonObject operation = served.described();

        assertTrue(operation.getString("summary").length() > 3
                && operation.getString("description").length() > 3);
        assertTrue(parameters(served).allMatch(each -> each.containsKey("description")), served::toString);
        assertTrue(parameters(served)
                .allMatch(each ->
                        each.containsKey("example") || each.getString("in").equals("header")));
        assertTrue(operation.getJsonObject("responses").containsKey("503"), served::toString);
        assertTrue(operation.getJsonObject("responses").containsKey("400"), "for what it does not take");
        if (served.by().isAnnotationPresent(GET.class) && served.path().contains("{")) {
            assertTrue(operation.getJsonObject("responses").containsKey("404"), served::toString);
        }
    }

    /** The one table of addresses says who gets in. */
    @ParameterizedTest
    @MethodSource("served")
    void what_takes_a_key_says_which_scope_it_needs_and_what_is_answered_to_others(Served served) {
        Route route = Routes.of(served.path().replaceAll("\\{\\w+}", "1")).orElseThrow();
        String method = served.method().toUpperCase(Locale.ROOT);
        Set<String> needed = route.scopesFor(method).stream().map(Scope::word).collect(Collectors.toSet());
        Set<String> described = served.described().getJsonArray("security").getValuesAs(JsonObject.class).stream()
                .flatMap(each -> each.getJsonArray("bearer").getValuesAs(JsonString::getString).stream())
                .collect(Collectors.toSet());

        assertEquals(needed, described);
        assertEquals(
                route.needsKey(method),
                !served.described().getJsonArray("security").isEmpty());
        JsonObject responses = served.described().getJsonObject("responses");
        assertTrue(!route.needsKey(method) || responses.containsKey("401"), served::toString);
        assertTrue(needed.isEmpty() || responses.containsKey("403"), served::toString);
    }

    static Stream<String> schemas() {
        return COMPONENTS.getJsonObject("schemas").keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_member_of_a_body_is_described_and_required_ones_are_there(String name) {
        JsonObject schema = COMPONENTS.getJsonObject("schemas").getJsonObject(name);
        JsonObject properties = schema.getJsonObject("properties");

        assertTrue(properties.values().stream()
                .map(JsonValue::asJsonObject)
                .allMatch(each -> each.containsKey("$ref") || each.containsKey("description")));
        assertTrue(schema.getJsonArray("required").getValuesAs(JsonString.class).stream()
                .allMatch(required -> properties.containsKey(required.getString())));
    }

    /** The record that is sent, by the name that the description gives it. */
    static Stream<List<Object>> records() {
        return Stream.of(Bodies.values()).map(each -> List.of(each.name(), each.type));
    }

    private enum Bodies {
        Entry("published.RootResource$Entry"),
        Article("published.ArticleItem"),
        ArticleDetail("published.ArticleDetail"),
        Credit("published.CreditItem"),
        TopicLink("published.TopicLink"),
        SeriesLink("published.SeriesLink"),
        Image("published.ImageItem"),
        Reply("published.ReplyItem"),
        SubmittedReply("submission.SubmittedReply"),
        Topic("published.TopicItem"),
        Author("published.AuthorItem"),
        Correction("published.CorrectionItem"),
        SearchHit("published.SearchHit"),
        ArticlePage("CollectionPage"),
        ReplyPage("CollectionPage"),
        TopicPage("CollectionPage"),
        AuthorPage("CollectionPage"),
        CorrectionPage("CollectionPage"),
        SearchPage("CollectionPage"),
        Key("moderation.KeyResource$KeyItem"),
        QueueReply("moderation.QueueItem"),
        QueuePage("CollectionPage"),
        Signal("moderation.SignalItem"),
        Appeal("moderation.QueueItem$AppealItem"),
        DecisionMade("moderation.DecisionItem"),
        Claim("moderation.ClaimResource$ClaimItem"),
        Batch("moderation.BatchDetail"),
        BatchPage("CollectionPage"),
        EditedArticle("article.EditedArticle"),
        EditedArticleItem("article.EditedArticle$Item"),
        EditedArticlePage("CollectionPage"),
        Picture("media.MediaItem"),
        PictureUse("media.MediaItem$UseItem"),
        PicturePage("CollectionPage"),
        Webhook("webhook.WebhookItem"),
        WebhookList("CollectionPage"),
        WebhookDelivery("webhook.DeliveryItem"),
        WebhookDeliveryList("CollectionPage"),
        Person("people.PersonItem"),
        PersonInvited("people.PersonInvited"),
        PeoplePage("CollectionPage"),
        Policy("policy.PolicyItem"),
        ArticleMode("policy.PolicyItem$ArticleModeItem"),
        WriterTrust("policy.PolicyItem$WriterTrustItem"),
        PolicyOutcome("policy.PreviewItem"),
        PolicySignal("policy.PreviewItem$PreviewSignalItem"),
        PolicySimulation("policy.SimulationItem"),
        SortedReplies("policy.SimulationItem$SortedItem"),
        SimulationExample("policy.SimulationItem$ExampleItem"),
        Import("exchange.ImportItem"),
        ImportedItems("exchange.ImportItem$CountItem"),
        ImportPage("CollectionPage"),
        AuditRow("moderation.AuditItem"),
        AuditPage("CollectionPage"),
        Statistics("moderation.StatisticsItem"),
        StatisticsDay("moderation.StatisticsItem$DayItem"),
        Outcomes("moderation.StatisticsItem$OutcomesItem"),
        Backlog("moderation.StatisticsItem$BacklogItem"),
        ModeratorOutcomes("moderation.StatisticsItem$ModeratorItem");

        private final String type;

        Bodies(String type) {
            this.type = "org.rejoinder.api." + type;
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_is_sent_has_the_members_that_are_described(List<Object> body) throws ClassNotFoundException {
        Set<String> sent = Stream.of(Class.forName((String) body.get(1)).getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                new TreeSet<>(COMPONENTS
                        .getJsonObject("schemas")
                        .getJsonObject((String) body.get(0))
                        .getJsonObject("properties")
                        .keySet()),
                sent);
    }

    @Test
    void every_event_that_a_webhook_is_told_of_is_described() {
        Set<String> told = Stream.concat(
                        Stream.of("webhook.test"),
                        Stream.of(WebhookEvent.values()).map(WebhookEvent::type))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(told, new TreeSet<>(DOCUMENT.getJsonObject("webhooks").keySet()));
    }

    @Test
    void limits_are_those_of_the_code() {
        JsonObject limit =
                COMPONENTS.getJsonObject("parameters").getJsonObject("limit").getJsonObject("schema");
        JsonObject search =
                DOCUMENT.getJsonObject("paths").getJsonObject("/api/v1/search").getJsonObject("get");

        JsonObject reply =
                COMPONENTS.getJsonObject("schemas").getJsonObject("NewReply").getJsonObject("properties");

        assertEquals(Submission.LONGEST_COMMENT, reply.getJsonObject("comment").getInt("maxLength"));
        assertEquals(Submission.LONGEST_NAME, reply.getJsonObject("name").getInt("maxLength"));
        assertEquals(Submission.LONGEST_WEBSITE, reply.getJsonObject("website").getInt("maxLength"));
        assertEquals(
                Decision.LONGEST_REASON,
                COMPONENTS
                        .getJsonObject("schemas")
                        .getJsonObject("Decision")
                        .getJsonObject("properties")
                        .getJsonObject("reason")
                        .getInt("maxLength"));
        assertEquals(PageLimit.MOST, limit.getInt("maximum"));
        assertEquals(PageLimit.USUAL, limit.getInt("default"));
        assertEquals(
                SearchQuery.LONGEST,
                search.getJsonArray("parameters")
                        .getJsonObject(0)
                        .getJsonObject("schema")
                        .getInt("maxLength"));
    }
}
