/**
 * What every request passes: security headers, same-origin check, access rules, throttles, and the page that every error
 * ends in. The order of the filters stands in {@code web.xml}.
 *
 * <p>Must not know articles or replies.
 */
package org.rejoinder.gate;
