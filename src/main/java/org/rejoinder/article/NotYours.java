package org.rejoinder.article;

/** There is no such article, or not for this account. */
public final class NotYours extends RuntimeException {}
