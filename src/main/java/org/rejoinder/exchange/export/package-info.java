/**
 * Moving out: {@link org.rejoinder.exchange.export.Exporter} writes one ZIP file of all that a site has, as WordPress reads it
 * and as {@code exchange.own} describes it, while the site runs, and never holds more than a row of it. Addresses leave only if they are
 * asked for; secrets never do, since nobody here reads them.
 */
package org.rejoinder.exchange.export;
