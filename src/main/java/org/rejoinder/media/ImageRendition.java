package org.rejoinder.media;

/** A picture in one size, as it is sent. */
record ImageRendition(int width, int height, byte[] bytes) {}
