/**
 * What every request passes: how large, how slow and how badly made it may be, the count of those in flight, security headers,
 * same-origin check (with a token for forms whose page tells nobody its address), access rules, the way from
 * addresses that are known from elsewhere, and the page that every error ends in; and how addresses answer: a page
 * without a state, a redirect, what is private to whoever has the link. The order of the filters stands in {@code web.xml}.
 *
 * <p>Must not know articles or replies.
 */
package org.rejoinder.http;
