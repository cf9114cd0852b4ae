/** What editors see of webmentions to other sites. Must not know how they are sent. */
package org.rejoinder.desk.webmention;
