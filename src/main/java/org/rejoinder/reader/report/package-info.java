/** What readers see of reports of replies: the form, and the private page of one that was sent. */
package org.rejoinder.reader.report;
