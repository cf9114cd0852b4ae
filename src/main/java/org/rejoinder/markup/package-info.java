/**
 * Text in, safe HTML out. What a reader typed goes through {@link org.rejoinder.markup.ReplyMarkup}, what an author's
 * editor made through {@link org.rejoinder.markup.ArticleMarkup}; both end at an OWASP policy, and nobody else can make a
 * {@link org.rejoinder.markup.SafeHtml}. Must not know who wrote it or where it is shown.
 */
package org.rejoinder.markup;
