/** The pages on which people make and revoke keys for programs. What a key is and may is {@link org.rejoinder.account.key}'s. */
package org.rejoinder.desk.key;
