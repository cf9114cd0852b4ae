/** XML as other programs really write it: wrongly declared, with characters that XML does not allow, and never trusted. */
package org.rejoinder.exchange.xml;
