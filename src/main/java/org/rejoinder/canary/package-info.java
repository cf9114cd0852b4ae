/**
 * The leak canary: a command that leaves replies at a running site with addresses, names and networks that exist nowhere else,
 * and then looks for them wherever a stranger can look. Knows the site by HTTP alone, and nothing of what is behind that.
 */
package org.rejoinder.canary;
