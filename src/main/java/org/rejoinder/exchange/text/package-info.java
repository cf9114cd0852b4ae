/** Texts as other programs keep them. */
package org.rejoinder.exchange.text;
