/**
 * What {@code check} looks at, without changing anything: each check is one class, and says in one line how it is. Asks the
 * database, the mail server and the running site themselves, since settings that are well written may still not work.
 */
package org.rejoinder.cli.check;
