/** What Ghost's <i>Settings → Import/Export</i> writes, and the texts that its editors have kept, as HTML. */
package org.rejoinder.exchange.ghost;
