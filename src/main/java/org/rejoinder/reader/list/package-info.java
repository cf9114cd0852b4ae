/** Pages that list: the front page, tags, series, authors, the archive, corrections, search; and static pages. */
package org.rejoinder.reader.list;
