/** How readers follow: feeds, and by mail; the form to ask for that, and the private page where it is confirmed, changed and stopped. */
package org.rejoinder.reader.follow;
