package org.rejoinder;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.account.Account;
import org.rejoinder.background.BackgroundJobs;

/** The arrows between the packages point down only. */
class ArchitectureTest {

    private static final String ROUTES = "org.rejoinder.http.route..";

    private static JavaClasses product;
    private static JavaClasses everything;

    @BeforeAll
    static void read() {
        product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.rejoinder");
        everything = new ClassFileImporter().importPackages("org.rejoinder");
        assertTrue(product.size() > 50, "the rules must have something to look at");
    }

    @Test
    void arrows_point_down_only() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.rejoinder..")
                .layer("reader")
                .definedBy("org.rejoinder.reader..")
                .layer("desk")
                .definedBy("org.rejoinder.desk..")
                .layer("api")
                .definedBy("org.rejoinder.api..")
                .layer("metrics")
                .definedBy("org.rejoinder.metrics..")
                .layer("site")
                .definedBy("org.rejoinder.site..")
                .layer("pagecache")
                .definedBy("org.rejoinder.pagecache..")
                .layer("search")
                .definedBy("org.rejoinder.search..")
                .layer("receipt")
                .definedBy("org.rejoinder.receipt..")
                .layer("exchange")
                .definedBy("org.rejoinder.exchange..")
                .layer("moderation")
                .definedBy("org.rejoinder.moderation..")
                .layer("webhook")
                .definedBy("org.rejoinder.webhook..")
                .layer("webmention")
                .definedBy("org.rejoinder.webmention..")
                .layer("correction")
                .definedBy("org.rejoinder.correction..")
                .layer("report")
                .definedBy("org.rejoinder.report..")
                .layer("transparency")
                .definedBy("org.rejoinder.transparency..")
                .layer("note")
                .definedBy("org.rejoinder.note..")
                .layer("follow")
                .definedBy("org.rejoinder.follow..")
                .layer("notification")
                .definedBy("org.rejoinder.notification..")
                .layer("reply")
                .definedBy("org.rejoinder.reply..")
                .layer("page")
                .definedBy("org.rejoinder.page..")
                .layer("branding")
                .definedBy("org.rejoinder.branding..")
                .layer("article")
                .definedBy("org.rejoinder.article..")
                .layer("trash")
                .definedBy("org.rejoinder.trash..")
                .layer("media")
                .definedBy("org.rejoinder.media..")
                .layer("screening")
                .definedBy("org.rejoinder.screening..")
                .layer("mail")
                .definedBy("org.rejoinder.mail..")
                .layer("http")
                .definedBy(resideInAPackage("org.rejoinder.http..").and(not(resideInAPackage(ROUTES))))
                .layer("routes")
                .definedBy(ROUTES)
                .layer("socialimage")
                .definedBy("org.rejoinder.socialimage..")
                .layer("account")
                .definedBy("org.rejoinder.account..")
                .layer("commenter")
                .definedBy("org.rejoinder.commenter..")
                .layer("crypto")
                .definedBy("org.rejoinder.crypto..")
                .layer("i18n")
                .definedBy("org.rejoinder.i18n..")
                .layer("json")
                .definedBy("org.rejoinder.json..")
                .layer("html")
                .definedBy("org.rejoinder.html..")
                .layer("failure")
                .definedBy("org.rejoinder.failure..")
                .layer("store")
                .definedBy("org.rejoinder.store..")
                .layer("background")
                .definedBy("org.rejoinder.background..")
                .layer("node")
                .definedBy("org.rejoinder.node..")
                .layer("index")
                .definedBy("org.rejoinder.index..")
                .layer("outbound")
                .definedBy("org.rejoinder.outbound..")
                .layer("ratelimit")
                .definedBy("org.rejoinder.ratelimit..")
                .layer("settings")
                .definedBy("org.rejoinder.settings..")
                .layer("database")
                .definedBy("org.rejoinder.database..")
                .layer("backup")
                .definedBy("org.rejoinder.backup..")
                .layer("canary")
                .definedBy("org.rejoinder.canary..")
                .layer("staticsite")
                .definedBy("org.rejoinder.staticsite..")
                .layer("cli")
                .definedBy("org.rejoinder.cli..")
                .layer("launch")
                .definedBy("org.rejoinder.launch..")
                .whereLayer("reader")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("desk")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("api")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("metrics")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("launch")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cli")
                .mayOnlyBeAccessedByLayers("launch")
                .whereLayer("canary")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("staticsite")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("backup")
                .mayOnlyBeAccessedByLayers("cli", "launch", "exchange")
                .whereLayer("database")
                .mayOnlyBeAccessedByLayers("cli", "backup", "launch")
                .whereLayer("site")
                .mayOnlyBeAccessedByLayers("reader", "desk", "api")
                .whereLayer("pagecache")
                .mayOnlyBeAccessedByLayers("api", "reader")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("api", "reader")
                .whereLayer("exchange")
                .mayOnlyBeAccessedByLayers("api", "desk")
                .whereLayer("receipt")
                .mayOnlyBeAccessedByLayers("reader", "desk")
                .whereLayer("webhook")
                .mayOnlyBeAccessedByLayers("metrics", "reader", "api", "desk")
                .whereLayer("webmention")
                .mayOnlyBeAccessedByLayers("reader", "desk")
                .whereLayer("transparency")
                .mayOnlyBeAccessedByLayers("reader")
                .whereLayer("moderation")
                .mayOnlyBeAccessedByLayers(
                        "webmention",
                        "transparency",
                        "report",
                        "note",
                        "notification",
                        "follow",
                        "metrics",
                        "api",
                        "reader",
                        "desk",
                        "site",
                        "exchange",
                        "pagecache",
                        "search",
                        "receipt",
                        "webhook")
                .whereLayer("correction")
                .mayOnlyBeAccessedByLayers("notification", "reader", "desk", "receipt")
                .whereLayer("note")
                .mayOnlyBeAccessedByLayers("desk", "receipt")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("transparency", "reader", "desk", "receipt")
                .whereLayer("notification")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("follow")
                .mayOnlyBeAccessedByLayers("reader", "desk", "receipt")
                .whereLayer("reply")
                .mayOnlyBeAccessedByLayers(
                        "webmention",
                        "transparency",
                        "report",
                        "note",
                        "notification",
                        "follow",
                        "metrics",
                        "webhook",
                        "api",
                        "reader",
                        "desk",
                        "site",
                        "exchange",
                        "pagecache",
                        "search",
                        "receipt",
                        "moderation",
                        "correction")
                .whereLayer("page")
                .mayOnlyBeAccessedByLayers("exchange", "reader", "desk", "site")
                .whereLayer("branding")
                .mayOnlyBeAccessedByLayers(
                        "report",
                        "note",
                        "notification",
                        "follow",
                        "webhook",
                        "api",
                        "exchange",
                        "reader",
                        "desk",
                        "site",
                        "pagecache",
                        "search",
                        "receipt",
                        "moderation",
                        "correction",
                        "reply",
                        "page",
                        "http",
                        "mail")
                .whereLayer("article")
                .mayOnlyBeAccessedByLayers(
                        "webmention",
                        "report",
                        "note",
                        "notification",
                        "follow",
                        "webhook",
                        "api",
                        "exchange",
                        "reader",
                        "desk",
                        "site",
                        "pagecache",
                        "search",
                        "receipt",
                        "moderation",
                        "correction",
                        "reply",
                        "page")
                .whereLayer("trash")
                .mayOnlyBeAccessedByLayers("desk", "article", "page", "media")
                .whereLayer("media")
                .mayOnlyBeAccessedByLayers(
                        "api", "exchange", "reader", "desk", "moderation", "article", "page", "branding")
                .whereLayer("screening")
                .mayOnlyBeAccessedByLayers(
                        "report",
                        "follow",
                        "metrics",
                        "webhook",
                        "api",
                        "exchange",
                        "reader",
                        "desk",
                        "pagecache",
                        "receipt",
                        "moderation",
                        "reply")
                .whereLayer("mail")
                .mayOnlyBeAccessedByLayers(
                        "report",
                        "note",
                        "notification",
                        "follow",
                        "metrics",
                        "desk",
                        "site",
                        "receipt",
                        "moderation",
                        "correction",
                        "reply",
                        "webhook")
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers("search", "api", "reader", "desk", "pagecache", "exchange")
                .whereLayer("routes")
                .mayOnlyBeAccessedByLayers("reader", "pagecache", "http", "article", "desk")
                .whereLayer("socialimage")
                .mayOnlyBeAccessedByLayers("reader")
                .whereLayer("account")
                .mayOnlyBeAccessedByLayers(
                        "report",
                        "note",
                        "notification",
                        "follow",
                        "webhook",
                        "api",
                        "exchange",
                        "launch",
                        "trash",
                        "branding",
                        "reader",
                        "trash",
                        "desk",
                        "site",
                        "pagecache",
                        "receipt",
                        "moderation",
                        "correction",
                        "reply",
                        "article",
                        "page",
                        "screening",
                        "http",
                        "routes",
                        "media",
                        "mail",
                        "commenter")
                .whereLayer("commenter")
                .mayOnlyBeAccessedByLayers(
                        "report",
                        "note",
                        "follow",
                        "exchange",
                        "mail",
                        "reader",
                        "desk",
                        "site",
                        "pagecache",
                        "receipt",
                        "moderation",
                        "correction",
                        "reply",
                        "article",
                        "page",
                        "screening")
                .whereLayer("crypto")
                .mayOnlyBeAccessedByLayers(
                        "webmention",
                        "report",
                        "follow",
                        "ratelimit",
                        "api",
                        "webhook",
                        "exchange",
                        "socialimage",
                        "branding",
                        "launch",
                        "reader",
                        "desk",
                        "site",
                        "pagecache",
                        "receipt",
                        "moderation",
                        "correction",
                        "reply",
                        "article",
                        "page",
                        "screening",
                        "http",
                        "media",
                        "mail",
                        "account",
                        "commenter")
                .whereLayer("html")
                .mayOnlyBeAccessedByLayers(
                        "webmention",
                        "report",
                        "note",
                        "notification",
                        "follow",
                        "api",
                        "exchange",
                        "reader",
                        "desk",
                        "search",
                        "receipt",
                        "moderation",
                        "correction",
                        "reply",
                        "article",
                        "page",
                        "screening",
                        "mail",
                        "account",
                        "commenter",
                        "crypto",
                        "branding",
                        "index")
                .whereLayer("index")
                .mayOnlyBeAccessedByLayers("search", "moderation")
                .whereLayer("node")
                .mayOnlyBeAccessedByLayers(
                        "webmention",
                        "transparency",
                        "report",
                        "note",
                        "notification",
                        "follow",
                        "pagecache",
                        "search",
                        "moderation",
                        "desk",
                        "http",
                        "ratelimit")
                .whereLayer("outbound")
                .mayOnlyBeAccessedByLayers("webmention", "exchange", "webhook")
                .whereLayer("ratelimit")
                .mayOnlyBeAccessedByLayers("api", "reader", "desk", "search", "reply", "commenter", "http")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("report", "metrics", "http", "background")
                .whereLayer("background")
                .mayOnlyBeAccessedByLayers(
                        "webmention",
                        "transparency",
                        "report",
                        "note",
                        "notification",
                        "follow",
                        "metrics",
                        "ratelimit",
                        "node",
                        "webhook",
                        "reader",
                        "exchange",
                        "backup",
                        "desk",
                        "pagecache",
                        "search",
                        "receipt",
                        "moderation",
                        "reply",
                        "trash",
                        "article",
                        "mail",
                        "account",
                        "commenter",
                        "crypto",
                        "http")
                .check(product);
    }

    @Test
    void packages_make_no_circles() {
        slices().matching("org.rejoinder.(*)..").should().beFreeOfCycles().check(product);
    }

    /** The guard at the door of a page is not the only one. */
    @Test
    void what_sets_the_site_or_its_people_takes_the_account_that_acts() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveNameMatching(
                        "org\\.rejoinder\\.(account\\.Accounts|moderation\\.(ModerationSettingsService|writer\\.Retention)"
                                + "|article\\.PublishingSettingsService|branding\\.SiteBrandingService"
                                + "|screening\\.PolicyVersions)")
                .and()
                .arePublic()
                .and()
                .haveNameMatching("set|save|add|enable|disable")
                .should()
                .haveRawParameterTypes(describe(
                        "the account that acts first",
                        types -> !types.isEmpty() && types.get(0).isEquivalentTo(Account.class)))
                .check(product);
    }

    @Test
    void programs_are_told_what_a_record_lists_and_never_an_entity() {
        fields().that()
                .areDeclaredInClassesThat(describe(
                        "are records of the interface",
                        each -> each.isRecord() && each.getPackageName().startsWith("org.rejoinder.api")))
                .should()
                .notHaveRawType(describe(
                        "entities",
                        type -> type.isAnnotatedWith(Entity.class)
                                || type.isAnnotatedWith(Embeddable.class)
                                || type.isAnnotatedWith(MappedSuperclass.class)))
                .check(product);
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .haveRawReturnType(describe(
                        "a record or an answer", type -> type.isRecord() || type.isEquivalentTo(Response.class)))
                .check(product);
    }

    @Test
    void only_what_seals_addresses_sees_one_in_clear() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.rejoinder.crypto..")
                .should()
                .callMethod("org.rejoinder.crypto.EmailAddress", "clear")
                .check(product);
    }

    /** What somebody may is asked of the role's permissions: who asks which role it is lets a new one in, or forgets it. */
    @Test
    void nobody_asks_which_role_somebody_has() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.rejoinder.account..")
                .and()
                .doNotHaveFullyQualifiedName("org.rejoinder.site.FirstRun")
                .and()
                .haveNameNotMatching(
                        "org\\.rejoinder\\.(desk\\.admin|api\\.people|site)\\.(People|Person|Invitation)\\w+(\\$\\w+)?")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.rejoinder.account.Role")
                .check(product);
    }

    @Test
    void settings_and_launch_stand_before_the_server_and_know_nothing_of_it() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.rejoinder.settings..",
                        "org.rejoinder.launch..",
                        "org.rejoinder.database..",
                        "org.rejoinder.backup",
                        "org.rejoinder.cli..",
                        "org.rejoinder.staticsite..",
                        "org.rejoinder.canary..")
                .and()
                // reads and writes JSON
                .resideOutsideOfPackage("org.rejoinder.cli.remote..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "org.eclipse.microprofile..")
                .check(product);
    }

    /** Who starts the site without arguments does not wait for it. */
    @Test
    void only_commands_know_the_library_that_reads_them() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.rejoinder.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(product);
    }

    @Test
    void the_canary_knows_the_site_by_http_alone() {
        noClasses()
                .that()
                .resideInAPackage("org.rejoinder.canary..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.rejoinder..").and(not(resideInAPackage("org.rejoinder.canary.."))))
                .check(product);
    }

    @Test
    void every_change_of_a_reply_ends_in_one_place() {
        String owner = "org.rejoinder.moderation.ReplyChanges";
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(owner)
                .should()
                .callMethod("org.rejoinder.moderation.audit.Audit", "record", "java.util.List")
                .orShould()
                .callMethod("org.rejoinder.moderation.audit.Audit", "lockEnd")
                .orShould()
                .callMethod("org.rejoinder.reply.ReplyCounters", "apply", "org.rejoinder.reply.CounterDeltas")
                .orShould()
                .callMethod("org.rejoinder.reply.training.TrainingRecords", "forget", "java.util.Collection")
                .orShould()
                .callMethod("org.rejoinder.reply.Reply", "recordedIn", "long")
                .orShould()
                .callMethod("org.rejoinder.reply.Replies", "purge", "java.util.Collection")
                .orShould()
                .callMethod(
                        "org.rejoinder.moderation.RepliesChanged", "about", "java.util.Collection", "java.lang.String")
                .orShould()
                .callConstructor("org.rejoinder.moderation.PublicationUndone", "long", "java.time.Instant")
                .orShould()
                .callConstructor("org.rejoinder.reply.ReplyReceived", "long", "long", "org.rejoinder.reply.ReplyState")
                .check(outside("org.rejoinder.moderation.audit.Audit", "org.rejoinder.moderation.RepliesChanged"));
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(owner)
                .should()
                .callMethod("org.rejoinder.reply.training.TrainingRecords", "follow", "java.util.Collection")
                .check(outside(
                        "org.rejoinder.moderation.TrainingJob", "org.rejoinder.reply.training.TrainingBackfillJob"));
    }

    /** Without those that are part of what is asked for. */
    private static JavaClasses outside(String... names) {
        return product.that(describe("outside", each -> Arrays.stream(names).noneMatch(each.getName()::equals)));
    }

    @Test
    void what_runs_by_itself_runs_as_a_background_job() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.rejoinder.background..", "org.rejoinder.launch..")
                .and()
                .doNotHaveFullyQualifiedName("org.rejoinder.http.server.ServerThreads")
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.enterprise.concurrent..", "jakarta.ejb..")
                        .or(assignableTo(Thread.class).and(not(type(Thread.class))))
                        .or(assignableTo(Executor.class))
                        .or(type(Executors.class))
                        .or(assignableTo(Timer.class)))
                .orShould()
                .callConstructorWhere(target(owner(type(Thread.class))))
                .orShould()
                .callMethodWhere(target(owner(type(CompletableFuture.class)))
                        .and(target(nameMatching(".*Async|delayedExecutor"))))
                .check(product);
    }

    @Test
    void time_comes_from_a_clock() {
        noClasses()
                .should()
                .callMethod("java.time.Instant", "now")
                .orShould()
                .callMethod("java.lang.System", "currentTimeMillis")
                .check(product);
    }

    @Test
    void names_say_the_technical_role() {
        named(HttpServlet.class, "Servlet");
        named(Filter.class, "Filter");
        named(Throwable.class, "Exception");
    }

    /** What a page of the desk or of the readers reads: a bean of Faces, or what a servlet fills before it forwards to one. */
    @Test
    void what_a_page_reads_says_so_in_its_name() {
        classes()
                .that()
                .areAnnotatedWith(Named.class)
                .and()
                .resideInAnyPackage("org.rejoinder.desk..", "org.rejoinder.reader..")
                .and(are(annotatedWith(ViewScoped.class).or(annotatedWith(RequestScoped.class))))
                .should()
                .haveSimpleNameEndingWith("Bean")
                .orShould()
                .haveSimpleNameEndingWith("Page")
                .orShould()
                .haveSimpleNameEndingWith("Form")
                .check(product);
        classes()
                .that()
                .areAnnotatedWith(ViewScoped.class)
                .should()
                .haveSimpleNameEndingWith("Bean")
                .check(product);
        classes()
                .that()
                .haveSimpleNameEndingWith("Bean")
                .and()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith(Named.class)
                .check(product);
    }

    /** What has a rhythm of its own; what only runs when it is asked is named for what it does. */
    @Test
    void what_runs_by_itself_is_a_job() {
        List<String> parts = List.of("ServerFilterChain", "WebSubPublisher", "IndexScheduler", "ReplySearch");
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Job")
                .and(not(describe("start a part of themselves", each -> parts.contains(each.getSimpleName()))))
                .should()
                .callMethodWhere(target(owner(type(BackgroundJobs.class))).and(target(nameMatching("every|daily"))))
                .check(product);
        classes()
                .that()
                .haveSimpleNameEndingWith("Job")
                .and()
                .resideOutsideOfPackage("org.rejoinder.background..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(BackgroundJobs.class)
                .check(product);
    }

    private static void named(Class<?> role, String suffix) {
        classes()
                .that()
                .areAssignableTo(role)
                .should()
                .haveSimpleNameEndingWith(suffix)
                .check(product);
    }

    /** Whoever looks for a class by its name finds one, and takes none for that of the platform. */
    @Test
    void a_name_stands_for_one_thing() {
        Map<String, List<String>> places = everything.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(each -> !each.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getPackageName, toList())));

        assertEquals(
                Map.of(),
                places.entrySet().stream()
                        .filter(each -> each.getValue().size() > 1 || isOfThePlatform(each.getKey()))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static boolean isOfThePlatform(String name) {
        return Stream.of("java.lang.", "java.util.", "jakarta.persistence.")
                .anyMatch(platform -> ArchitectureTest.class
                                .getClassLoader()
                                .getResource((platform + name).replace('.', '/') + ".class")
                        != null);
    }

    @Test
    void a_package_can_be_looked_over() {
        Map<String, Long> large = product.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(groupingBy(JavaClass::getPackageName, counting()));
        large.values().removeIf(files -> files <= 45);

        assertEquals(Map.of(), large);
    }

    @Test
    void a_file_can_be_read_at_one_sitting() throws IOException {
        Map<Path, Long> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                try (Stream<String> content = Files.lines(file)) {
                    lines.put(file, content.count());
                }
            }
        }
        List<Long> sizes = lines.values().stream().sorted().toList();

        assertTrue(sizes.get(sizes.size() / 2) <= 60, "median: " + sizes.get(sizes.size() / 2));
        assertTrue(sizes.get(sizes.size() * 9 / 10) <= 150, "nine of ten: " + sizes.get(sizes.size() * 9 / 10));
        lines.values().removeIf(count -> count <= 350);
        assertEquals(Map.of(), lines);
    }
}
