package org.rejoinder.http.route;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rejoinder.account.key.Scope;

class RoutesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    /** Answered by the server itself. */
    private static final Set<String> OF_THE_SERVER =
            Set.of("health", "metrics", "jakarta.faces.resource", "jakarta.faces.push");

    private static final Set<String> MAPPINGS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.rejoinder").stream()
                    .filter(each -> each.isAnnotatedWith(WebServlet.class))
                    .flatMap(RoutesTest::mappingsOf)
                    .collect(toCollection(TreeSet::new));

    private static final Set<String> RESOURCES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.rejoinder.api").stream()
                    .filter(each -> each.isAnnotatedWith(jakarta.ws.rs.Path.class))
                    .flatMap(RoutesTest::resourcesOf)
                    .collect(toCollection(TreeSet::new));

    private static Stream<String> mappingsOf(JavaClass servlet) {
        WebServlet mapped = servlet.getAnnotationOfType(WebServlet.class);
        return Stream.of(mapped.value(), mapped.urlPatterns()).flatMap(Stream::of);
    }

    /** Each of a class, as the table writes it. */
    private static Stream<String> resourcesOf(JavaClass resource) {
        String root = resource.getAnnotationOfType(jakarta.ws.rs.Path.class).value();
        return resource.getAllMethods().stream()
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .map(method -> method.tryGetAnnotationOfType(jakarta.ws.rs.Path.class)
                        .map(jakarta.ws.rs.Path::value)
                        .orElse(""))
                .map(rest -> "/api/v1" + (root + rest).replaceAll("\\{\\w+}", "*"));
    }

    @Test
    void every_resource_is_in_the_table() {
        assertTrue(RESOURCES.size() > 10, "there must be something to look at");

        assertEquals(
                List.of(),
                RESOURCES.stream()
                        .filter(resource -> addresses().noneMatch(resource::equals))
                        .toList());
    }

    @Test
    void every_address_that_a_servlet_serves_is_in_the_table() {
        assertTrue(MAPPINGS.size() > 30, "there must be something to look at");

        assertEquals(
                List.of(),
                MAPPINGS.stream().filter(mapping -> !isInTable(mapping)).toList());
    }

    private static boolean isInTable(String mapping) {
        if (mapping.endsWith("/*")) {
            String beginning = mapping.substring(0, mapping.length() - 1);
            return addresses().anyMatch(address -> address.startsWith(beginning))
                    || Routes.of(beginning + "any").isPresent();
        }
        return Routes.of(mapping.isEmpty() ? "/" : mapping).isPresent();
    }

    @Test
    void every_page_is_in_the_table_or_shown_by_what_is() throws IOException {
        String sources = String.join("\n", contents(Path.of("src/main/java"), ".java"));

        List<String> unreachable = views().stream()
                .filter(view -> !sources.contains('"' + view + '"'))
                .filter(view -> Routes.of(view.replace(".xhtml", "")).isEmpty())
                .toList();

        assertEquals(List.of(), unreachable);
    }

    @Test
    void every_address_in_the_table_is_served() throws IOException {
        List<String> views = views();

        List<String> unserved = addresses()
                .filter(address -> !OF_THE_SERVER.contains(Routes.firstSegment(address)))
                .filter(address -> !views.contains(address + ".xhtml"))
                .filter(address -> MAPPINGS.stream().noneMatch(mapping -> serves(mapping, address)))
                .filter(address -> !RESOURCES.contains(address))
                .filter(address -> !address.equals("/resources/**"))
                .toList();

        assertEquals(List.of(), unserved);
    }

    private static boolean serves(String mapping, String address) {
        return mapping.isEmpty() && address.equals("/")
                || mapping.equals(address)
                || mapping.endsWith("/*") && (address + "/").startsWith(mapping.substring(0, mapping.length() - 1));
    }

    private static Stream<String> addresses() {
        return Routes.all().stream().flatMap(route -> route.addresses().stream());
    }

    private static List<String> views() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + WEBAPP.relativize(file))
                    .filter(view -> !view.startsWith("/WEB-INF"))
                    .toList();
        }
    }

    private static List<String> contents(Path folder, String ending) throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                all.add(Files.readString(file));
            }
        }
        return all;
    }

    @Test
    void what_an_address_begins_with_tells_whether_its_page_is_kept() {
        assertEquals(
                List.of(),
                Routes.all().stream()
                        .filter(route -> !route.is(RouteFlag.CACHED))
                        .flatMap(route -> route.addresses().stream())
                        .filter(Routes::mayBeCached)
                        .toList());
        assertTrue(Routes.mayBeCached("/") && Routes.mayBeCached("/articles/a") && Routes.mayBeCached(""));
    }

    @Test
    void what_is_secret_or_for_staff_is_never_kept_and_crawlers_are_told_of_what_leads_there() {
        for (Route route : Routes.all()) {
            boolean open = route.isForAnybody() && !route.is(RouteFlag.HAS_TOKEN) && !route.isForOperators();
            assertTrue(open || !route.is(RouteFlag.CACHED), route::toString);
            for (String address : route.addresses()) {
                assertTrue(
                        !route.is(RouteFlag.HAS_TOKEN) && (route.isForAnybody() || !address.startsWith("/desk"))
                                || Routes.disallowed().stream().anyMatch(address::startsWith),
                        address);
            }
        }
    }

    @Test
    void every_scope_that_a_key_can_have_opens_something() {
        assertEquals(EnumSet.allOf(Scope.class), Routes.scopes());
    }

    @Test
    void what_takes_a_key_takes_no_session_and_is_never_kept() {
        List<Route> keyed = Routes.all().stream().filter(Route::isForKeysOnly).toList();

        assertTrue(keyed.size() > 2, "there must be something to look at");
        for (Route route : keyed) {
            assertTrue(route.isForAnybody() && !route.is(RouteFlag.CACHED), route::toString);
            assertTrue(route.methods().stream().allMatch(route::needsKey), route::toString);
            assertTrue(route.addresses().stream().allMatch(address -> address.startsWith("/api/v1/")), route::toString);
        }
    }

    @Test
    void words_of_addresses_are_no_slugs() {
        assertEquals(
                "[api, archive, articles, authors, corrections, desk, feed, follow, health, login, logout, media, metrics, new, oembed, openapi, pages, password,"
                        + " previews, receipts, replies, resources, search, series, setup, sitemap, tags, transparency, webmention]",
                Routes.reserved().toString());
    }

    @Test
    void the_web_server_in_front_knows_what_is_secret_and_what_is_the_operators() throws IOException {
        List<Set<String>> named = Pattern.compile("[\"/]\\^?~?/?\\(([a-z|-]+)\\)(?:\\[/;\\]|\\(\\[/;\\])")
                .matcher(Files.readString(Path.of("deploy/nginx.conf")))
                .results()
                .map(match -> match.group(1))
                .map(words -> Set.of(words.split("\\|")))
                .toList();

        assertEquals(List.of(Routes.withToken(), Routes.forOperators(), Routes.withToken()), named);
    }
}
