/**
 * Text in, safe HTML out. What a reader typed goes through {@link org.rejoinder.html.ReplyMarkup}, what an author's
 * editor made through {@link org.rejoinder.html.ArticleMarkup}; both end at an OWASP policy, and nobody else can make a
 * {@link org.rejoinder.html.SafeHtml}. {@link org.rejoinder.html.TextNormalizer} is the one form that text is kept and counted
 * in, {@link org.rejoinder.html.TextFolding} the one that it is compared in. Must not know who wrote it or where it is shown.
 */
package org.rejoinder.html;
