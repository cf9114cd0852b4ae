/**
 * Connections to where somebody says: to public addresses and no others, however their names are resolved, and not for longer than
 * a time. Must not know what for.
 */
package org.rejoinder.outbound;
