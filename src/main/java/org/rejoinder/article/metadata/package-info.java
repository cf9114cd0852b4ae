/** What machines are told of an article besides its text. */
package org.rejoinder.article.metadata;
