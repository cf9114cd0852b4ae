/**
 * Those who leave replies, known by an address that nobody can read ({@link org.rejoinder.commenter.Commenter}), and the
 * drawing that tells them apart. Must not know what they write.
 */
package org.rejoinder.commenter;
