package org.rejoinder.branding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenuEntryTest {

    @Test
    void a_line_is_a_label_and_an_address() {
        assertEquals(
                new MenuEntry("About us", "/pages/about"),
                MenuEntry.parse("  About us   /pages/about ").orElseThrow());
        assertEquals(
                new MenuEntry("Our shop", "https://shop.example.org/?a=1"),
                MenuEntry.parse("Our shop\thttps://shop.example.org/?a=1").orElseThrow());
    }

    @Test
    void a_page_of_this_site_needs_no_label() {
        MenuEntry about = MenuEntry.parse("/pages/about").orElseThrow();

        assertTrue(about.namesItself());
        assertEquals("", about.label());
        assertEquals("/pages/about", about.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Only words",
                "/articles/one",
                "Shop http://shop.example.org",
                "Shop //shop.example.org",
                "Shop /\\shop.example.org",
                "Shop javascript:alert(1)",
                "Shop https:",
                "Shop https://user:password@example.org/",
                "Mail mailto:ada@example.org",
                "A label that is far longer than anybody would ever put into a menu /pages/about"
            })
    void what_leads_nowhere_or_is_too_long_is_no_entry(String line) {
        assertTrue(MenuEntry.parse(line).isEmpty());
    }
}
