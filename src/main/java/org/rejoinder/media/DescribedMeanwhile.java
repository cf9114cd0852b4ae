package org.rejoinder.media;

/** Somebody else has said something about the picture since it was shown. */
public final class DescribedMeanwhile extends RuntimeException {}
