/**
 * What programs with a key do about replies, and read of what was done: through the same services as the desk, for the account that made the key.
 * Decides nothing, and tells no address.
 */
package org.rejoinder.api.moderation;
