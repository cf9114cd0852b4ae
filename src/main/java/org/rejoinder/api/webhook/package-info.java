/**
 * Who is told by HTTP of what happens here, for programs with a key: decided in {@code org.rejoinder.webhook}, as at the desk. A secret is told to whoever
 * had it made, once.
 */
package org.rejoinder.api.webhook;
