package org.rejoinder.article;

/** What readers have, or once had, is not deleted. */
public class KnownToReadersException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
