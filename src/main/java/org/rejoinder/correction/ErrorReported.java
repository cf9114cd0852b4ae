package org.rejoinder.correction;

import org.rejoinder.article.Article;

/** A reader has reported an error in an article about which no other report is open. Fired in the transaction that keeps it. */
public record ErrorReported(Article article) {}
