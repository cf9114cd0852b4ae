package org.rejoinder.article;

/** Somebody else has changed the article since it was shown. */
public final class ChangedMeanwhile extends RuntimeException {}
