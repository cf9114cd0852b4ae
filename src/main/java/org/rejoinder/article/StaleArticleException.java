package org.rejoinder.article;

import org.rejoinder.failure.ConflictException;

/** Somebody else has changed the article since it was shown. */
public final class StaleArticleException extends ConflictException {}
