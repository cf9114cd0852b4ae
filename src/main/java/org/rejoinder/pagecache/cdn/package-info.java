/**
 * A content delivery network in front of the site, if the operator names one: each page that is the same for every reader says
 * of what it is made ({@code Surrogate-Key}) and how long the network may keep it; what a commit changes is told to the network
 * from rows that were written with it, and once more a little later, since a page that was asked for before the commit may
 * arrive there after the first time. So a reader behind it may see for a second or two what the site itself never shows. Must
 * not know of articles or replies.
 */
package org.rejoinder.pagecache.cdn;
