/** Where other sites tell of pages that link to articles (Webmention), and where they see what became of that. Must not know how it is checked. */
package org.rejoinder.reader.webmention;
