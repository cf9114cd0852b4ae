/** The reply form: what is posted, how it is read, and what is answered. */
package org.rejoinder.reader.reply;
