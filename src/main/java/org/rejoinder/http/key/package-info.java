/**
 * How a request brings a key, or a token of the OpenID provider in its place (RFC 6750): in its one header, on the addresses of the interface alone; and
 * what it is told whose key does not do.
 * What a key opens is said by {@link org.rejoinder.http.route.Routes}.
 */
package org.rejoinder.http.key;
