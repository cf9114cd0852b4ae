package org.rejoinder.media;

/** @param isNew false if it was in the library already, or in its bin */
public record TakenPicture(Picture picture, boolean isNew) {}
