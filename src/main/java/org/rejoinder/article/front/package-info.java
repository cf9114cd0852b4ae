/**
 * How an article stands on the front page and in lists: the picture that stands for it, and whether it is pinned. Must not know
 * the pages that show it.
 */
package org.rejoinder.article.front;
