/** The mail that tells moderators what waits, and the links in it that lead to one decision each. */
package org.rejoinder.moderation.digest;
