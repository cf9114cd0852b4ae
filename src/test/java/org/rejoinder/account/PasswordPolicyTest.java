package org.rejoinder.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final List<String> PERSONAL = List.of("Ada Lovelace-Byron", "ada@analytical.example", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four random words are good",
                "aaaaaaaaaaab",
                "\u062d\u0631\u0648\u0641 \u0639\u0631\u0628\u064a\u0629 12",
                "ada lovelace-byron!"
            })
    void long_ones_that_nobody_guesses_first_can_be_chosen_whatever_they_are_made_of(String password) {
        assertEquals(Optional.empty(), PasswordPolicy.problem(password, PERSONAL));
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        assertEquals(Optional.empty(), problem("\uD83D\uDE00".repeat(12)));
        assertEquals(Optional.of(PasswordPolicy.Problem.LENGTH), problem("\uD83D\uDE00".repeat(11)));
        assertEquals(Optional.empty(), problem("\uD83D\uDE00".repeat(128)));
        assertEquals(Optional.of(PasswordPolicy.Problem.LENGTH), problem("ab".repeat(64) + "c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaa", "password1234", "PassWord1234", "123456789012"})
    void those_that_are_guessed_first_cannot_be_chosen(String password) {
        assertEquals(Optional.of(PasswordPolicy.Problem.COMMON), problem(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada lovelace-byron", "AdaLovelace-Byron", "Ada@Analytical.Example"})
    void a_name_or_an_address_is_no_password(String password) {
        assertEquals(Optional.of(PasswordPolicy.Problem.PERSONAL), problem(password));
    }

    private static Optional<PasswordPolicy.Problem> problem(String password) {
        return PasswordPolicy.problem(password, PERSONAL);
    }
}
