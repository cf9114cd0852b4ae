package org.rejoinder.desk.help;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The manual, in the order in which it is read. */
@ApplicationScoped
public class HelpPages {

    /** Stands with the files that an operator copies. */
    private static final String OPERATING = "operating";

    private static final List<String> NAMES = List.of(
            "start",
            "articles",
            "pictures",
            "queue",
            "policy",
            "log",
            "people",
            "site",
            "moving",
            "webhooks",
            "webmention",
            "writers",
            "learner",
            "limits",
            "settings",
            "commands",
            "api",
            "export",
            OPERATING);

    /** Once, whatever proxies of this there are. */
    private static final Map<String, HelpPage> PAGES =
            NAMES.stream().map(HelpPages::read).collect(Collectors.toMap(HelpPage::name, Function.identity()));

    public List<HelpPage> all() {
        return NAMES.stream().map(PAGES::get).toList();
    }

    Optional<HelpPage> named(String name) {
        return Optional.ofNullable(PAGES.get(name));
    }

    /** Sections that have all these words, those first that are called so. */
    List<HelpSection> find(String query) {
        List<String> words = words(query);
        if (words.isEmpty()) {
            return List.of();
        }
        return all().stream()
                .flatMap(page -> page.sections().stream())
                .filter(section -> section.hasAll(words))
                .sorted(Comparator.comparing(section -> !section.isCalled(words)))
                .toList();
    }

    static List<String> words(String query) {
        return Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static HelpPage read(String name) {
        String path = name.equals(OPERATING) ? "deploy/README" : name;
        try (InputStream file = HelpPages.class.getResourceAsStream("/help/" + path + ".md")) {
            return HelpPageReader.read(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
