/**
 * Articles: what authors write and readers read. Every text is a {@link org.rejoinder.article.Revision};
 * {@link org.rejoinder.article.Publishing} takes the newest through review to readers, at once or by the
 * {@link org.rejoinder.article.PublicationJob}, as the {@link org.rejoinder.article.PublishingSettings} allow; and the addresses an
 * article has had. {@link org.rejoinder.article.PublishedArticles} is where readers find them: by author
 * ({@link org.rejoinder.article.Byline}), tag or series ({@link org.rejoinder.article.Topic}), and month. Must not know
 * replies.
 */
package org.rejoinder.article;
