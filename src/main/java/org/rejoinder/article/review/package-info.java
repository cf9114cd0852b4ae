/** What is told of the review of articles; {@link org.rejoinder.article.Publishing} tells it. Must not know articles. */
package org.rejoinder.article.review;
