/**
 * Commands for a site elsewhere, by its REST interface and with a key from the environment. What they may do is what that key
 * may; the site decides all else, and this only says what it answered.
 */
package org.rejoinder.cli.remote;
