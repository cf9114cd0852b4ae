package org.rejoinder.page;

/** There are as many standing pages as there may be. */
public final class TooManyPagesException extends RuntimeException {}
