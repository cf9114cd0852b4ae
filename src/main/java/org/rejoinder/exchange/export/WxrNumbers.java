package org.rejoinder.exchange.export;

/** In WordPress articles, pages and pictures have numbers of one kind; each keeps its own in every export. */
final class WxrNumbers {

    private static final long KINDS = 3;

    private WxrNumbers() {}

    static long ofArticle(long number) {
        return number * KINDS;
    }

    static long ofPage(long number) {
        return number * KINDS + 1;
    }

    static long ofPicture(long number) {
        return number * KINDS + 2;
    }
}
