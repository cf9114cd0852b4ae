/** Markdown as programs keep it, as HTML. */
package org.rejoinder.exchange.markdown;
