/** Links with which somebody without account reads what is not public yet. */
package org.rejoinder.article.preview;
