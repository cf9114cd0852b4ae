package org.rejoinder.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The menu of a row in a list of the desk. */
final class RowMenu {

    private RowMenu() {}

    /** What the menu of this row has under this name, in sight. */
    static Locator entry(Page page, String row, String name) {
        Locator menu = page.locator("details.rare:has(> summary[aria-label='More actions: " + row + "'])");
        if (menu.getAttribute("open") == null) {
            menu.locator("> summary").click();
        }
        return menu.locator("[aria-label='" + name + "']");
    }

    static void press(Page page, String row, String name) {
        entry(page, row, name).click();
    }
}
