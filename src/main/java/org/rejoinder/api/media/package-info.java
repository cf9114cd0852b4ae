/**
 * The library of pictures for programs with a key, through the services of the desk's page: what is sent is decoded and made anew, and who may change
 * what is said there.
 */
package org.rejoinder.api.media;
