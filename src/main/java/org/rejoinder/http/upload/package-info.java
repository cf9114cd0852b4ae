/** A file that comes in with a form, read as it comes. Must not know what is done with it. */
package org.rejoinder.http.upload;
