package org.rejoinder.exchange.run;

/** Between two stretches: somebody wants it to stop, or the site ends. */
class ImportStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
