/**
 * Who is signed in where: rows of the database, found by a keyed digest of the token in a browser's cookie, so that neither a
 * restart nor another node signs anybody out. What the container calls a session holds pages of the desk and nothing
 * else, and belongs to one of these ({@link org.rejoinder.account.session.ViewSessions}).
 * {@link org.rejoinder.account.session.KnownDevices} knows browsers again that somebody has signed in with.
 */
package org.rejoinder.account.session;
