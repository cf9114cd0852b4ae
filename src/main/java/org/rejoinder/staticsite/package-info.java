/**
 * A copy of the site that any web server can send: all that a stranger can read, as files. Reads the site by HTTP alone, as
 * that stranger would, so that nothing can be in it that is not public.
 */
package org.rejoinder.staticsite;
