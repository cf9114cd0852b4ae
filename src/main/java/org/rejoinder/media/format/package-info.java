/**
 * The formats of pictures: what a file says beside its pixels ({@link org.rejoinder.media.format.SourceFile}), and its
 * pixels as rows of sRGB ({@link org.rejoinder.media.format.PixelRows}), whatever its colour model. Must not know what
 * is made of them.
 */
package org.rejoinder.media.format;
