/** WordPress eXtended RSS 1.0 to 1.2, what WordPress's <i>Tools → Export</i> writes. */
package org.rejoinder.exchange.wxr;
