/**
 * What stands on every page of the site: its name, its tagline, its colour, its logo, its menu, the line at its foot; and who
 * remembers such things learns here when they change. Knows nothing of what is published.
 */
package org.rejoinder.masthead;
