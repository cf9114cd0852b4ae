/**
 * Mail to those who work here about what happens to articles and to what readers say about them: noted in the transaction in which it
 * happens, told in one letter for all that came together, if it is still true by then. Of what somebody wants mail is kept by {@code
 * account.notification}. Must not know pages.
 */
package org.rejoinder.notification;
