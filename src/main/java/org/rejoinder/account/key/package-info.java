/**
 * Keys: with one a program acts for the person who made it, as far as the key's scopes and that person's present role both go. Of a key only a digest
 * is kept. Must not know what its scopes lead to, nor how a request brings it.
 */
package org.rejoinder.account.key;
