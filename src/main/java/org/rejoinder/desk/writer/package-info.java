/** A writer, and a reply, with all that happened to them, at the desk: decisions, reports, notes, and how the site treats the writer. */
package org.rejoinder.desk.writer;
