package org.rejoinder.article;

/** What is in the bin is not worked on. */
public class ArticleTrashedException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
