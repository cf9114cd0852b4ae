/**
 * Pictures: what authors upload and articles show. {@link org.rejoinder.media.ImageDecoder} reads whatever comes in: a
 * {@link org.rejoinder.media.format.SourceFile} for each format knows what its files say beside their pixels, and these come as
 * {@link org.rejoinder.media.format.PixelRows}, sRGB whatever the colour model;
 * {@link org.rejoinder.media.ImageProcessor} makes clean prints of it, {@link org.rejoinder.media.ImageStore} keeps them,
 * {@link org.rejoinder.media.Pictures} knows what is said about each and which articles need it. Must not know articles but by
 * their numbers.
 */
package org.rejoinder.media;
