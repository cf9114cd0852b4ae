package org.rejoinder.branding;

/**
 * What a page needs to know of the logo.
 *
 * @param digest of its bytes, a part of its address
 * @param seeThrough whether the page shines through it somewhere
 */
public record LogoInfo(String digest, int width, int height, boolean seeThrough) {}
