/**
 * Private notes of those who work here, on a reply, a writer or an article, with mentions of colleagues. Whoever sees what a
 * note is about may read it and write others; nobody else ever does, and it goes when that goes. Must not know pages.
 */
package org.rejoinder.note;
