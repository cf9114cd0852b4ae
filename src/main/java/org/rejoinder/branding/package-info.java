/**
 * What stands on every page of the site: its name, its tagline, its colour, its logo, its menu, the line at its foot, and the
 * language it speaks; who remembers such things learns here when they change. {@link org.rejoinder.branding.CurrentMessages} is the
 * one place that knows what readers are told in which words. Knows nothing of what is published.
 */
package org.rejoinder.branding;
