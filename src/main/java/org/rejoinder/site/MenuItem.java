package org.rejoinder.site;

/**
 * A line of the menu, as a page shows it.
 *
 * @param here whether it leads to the page that it stands on
 */
public record MenuItem(String label, String address, boolean here) {}
