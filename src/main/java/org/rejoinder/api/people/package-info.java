/**
 * Accounts for programs with a key of an administrator, through the services of the desk; who administers accounts is out of their reach. Tells no
 * address.
 */
package org.rejoinder.api.people;
