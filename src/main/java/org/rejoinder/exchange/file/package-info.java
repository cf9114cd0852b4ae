/** Files of exports as they are read: unpacked where they are packed, and no further than they may grow. */
package org.rejoinder.exchange.file;
