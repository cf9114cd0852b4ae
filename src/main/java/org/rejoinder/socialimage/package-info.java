/**
 * The picture that stands for an article wherever its address is passed on: its headline, whose it is, when it came out. Drawn
 * with letters that the product brings along ({@link org.rejoinder.socialimage.FontOutlines}), so that it looks the same on every
 * server, also on one without any fonts. Must know nothing of articles, pages and the database.
 */
package org.rejoinder.socialimage;
