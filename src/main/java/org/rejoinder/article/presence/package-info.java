/** Who has which article open in the editor at the moment, and what a page of a new article has made already. */
package org.rejoinder.article.presence;
