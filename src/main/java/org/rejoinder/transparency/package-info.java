/**
 * What the public can check: how many replies came in, what was decided and reported, how long that took, for each month and
 * year. Small numbers are folded before anybody outside this package sees them. Must not know of pages.
 */
package org.rejoinder.transparency;
