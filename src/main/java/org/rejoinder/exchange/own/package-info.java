/**
 * The sidecar of an export, {@code rejoinder.json}, as {@code src/site/export.md} describes it: which members it has, which
 * columns each of them has in the database, and nothing of anything else. What is not listed here does not leave. A
 * {@link org.rejoinder.exchange.own.SiteRestore} puts them into an empty site.
 */
package org.rejoinder.exchange.own;
