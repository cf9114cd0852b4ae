package org.rejoinder.article;

/** What is in the bin is not worked on. */
public final class ArticleTrashedException extends ArticleAccessDeniedException {}
