/** What the writer of a reply sees: the receipt, my data, and the end of mails. */
package org.rejoinder.reader.writer;
