/**
 * Articles: what authors write and readers read. Every text is a {@link org.rejoinder.article.Revision};
 * {@link org.rejoinder.article.Publishing} takes the newest through review to readers, at once or by the
 * {@link org.rejoinder.article.Schedule}, as the {@link org.rejoinder.article.NewsroomRules} allow; and the addresses an
 * article has had. Must not know replies.
 */
package org.rejoinder.article;
