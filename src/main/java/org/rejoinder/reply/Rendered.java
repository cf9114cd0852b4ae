package org.rejoinder.reply;

/**
 * Group of constraints that have to render a text: they cost more than a look at its length, and are asked about only for
 * what has passed the others and whose sender may send.
 */
public interface Rendered {}
