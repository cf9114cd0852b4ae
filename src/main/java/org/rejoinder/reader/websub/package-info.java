/** Tells a WebSub hub which feeds have changed, whatever ends meanwhile, and tries again what it does not take. */
package org.rejoinder.reader.websub;
