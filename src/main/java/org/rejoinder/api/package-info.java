/**
 * The way in for programs: {@code /api/v1} by Jakarta REST, described by {@code /openapi}. Every answer is a record that lists what it
 * tells; no entity leaves. What everybody may read is in {@link org.rejoinder.api.published}, is the same for all who ask and is kept ready as
 * pages are. Replies come in through {@link org.rejoinder.api.submission}. All else takes a key, and is the desk's.
 *
 * <p>What a program sends is read by {@link org.rejoinder.api.JsonBody}. Decides nothing: it calls the services that the desk and the reply form call. Must not know {@code reader} or {@code desk}.
 */
package org.rejoinder.api;
