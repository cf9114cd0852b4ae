package org.rejoinder.article;

import org.rejoinder.failure.NotFoundException;

/** There is no such article, or not for this account. */
public class ArticleAccessDeniedException extends NotFoundException {}
