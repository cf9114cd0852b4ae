package org.rejoinder.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rejoinder.account.PasswordPolicy;

class DeskMessagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern WORDS = Pattern.compile("words\\['([^']+)'\\]");

    @Test
    void whatever_a_page_of_the_desk_says_has_words() throws IOException {
        Set<String> used = new TreeSet<>();
        try (var files = Files.walk(PAGES)) {
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .forEach(page -> WORDS.matcher(textOf(page))
                            .results()
                            .map((MatchResult found) -> found.group(1))
                            .forEach(used::add));
        }
        assertTrue(used.size() > 100, "the pages are there");

        used.removeAll(ResourceBundle.getBundle("org.rejoinder.desk").keySet());

        assertEquals(Set.of(), used);
    }

    @Test
    void the_hint_for_a_password_gives_the_lengths_that_are_asked_for() {
        String asked =
                PasswordProblems.inWords(PasswordPolicy.Problem.LENGTH).replaceAll("^Password: |, please\\.$", "");

        assertTrue(DeskMessages.of("people.password.hint").startsWith(asked + "."), asked);
    }

    @Test
    void one_other_is_editing_and_several_are() {
        assertTrue(DeskMessages.of("article.others", 1, "Wendy").startsWith("Wendy is editing this, too."));
        assertTrue(DeskMessages.of("article.others", 2, "Wendy and Olga").startsWith("Wendy and Olga are editing"));
    }

    private static String textOf(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
