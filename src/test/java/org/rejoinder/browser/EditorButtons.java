package org.rejoinder.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The buttons of an editor, wherever they stand, and the question before what readers see at once. */
final class EditorButtons {

    private EditorButtons() {}

    /** In its bar, in the menu beside it, or anywhere else on the page; what is asked then is agreed to. */
    static void press(Page page, String name) {
        Locator button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
        Locator menu = page.locator("#moreActions:not([open]) > summary");
        button.or(menu).locator("visible=true").first().waitFor();
        if (!button.first().isVisible()) {
            menu.click();
        }
        button.click();
        Locator yes = page.locator("#confirmDialog[open] #confirmYes");
        if (yes.isVisible()) {
            yes.click();
        }
    }
}
