/**
 * Articles: what authors write and readers read. Every text is a {@link org.rejoinder.article.Revision};
 * {@link org.rejoinder.article.Publishing} takes the newest through review to readers, at once or by the
 * {@link org.rejoinder.article.Schedule}, as the {@link org.rejoinder.article.NewsroomRules} allow; and the addresses an
 * article has had. {@link org.rejoinder.article.Published} is where readers find them: by author
 * ({@link org.rejoinder.article.Byline}), tag or series ({@link org.rejoinder.article.Subject}), and month. Must not know
 * replies.
 */
package org.rejoinder.article;
