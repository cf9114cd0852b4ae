/**
 * The pictures of another site: in a folder, in a zip, or fetched from it. Whatever is found is no more than a file here; what
 * becomes of it is for {@link org.rejoinder.media.PictureImport} to say.
 */
package org.rejoinder.exchange.picture;
