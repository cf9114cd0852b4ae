/**
 * Moving in and out for programs with a key of an administrator: imports are looked through, brought and stopped, and all that the site has is taken
 * along without addresses. Decided in {@code org.rejoinder.exchange}, as at the desk.
 */
package org.rejoinder.api.exchange;
