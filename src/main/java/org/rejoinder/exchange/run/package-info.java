/**
 * Imports as they are asked for, at the desk or on the server: a dry run, bringing, and taking back, one after the other, each
 * in stretches that go on after whatever stopped them. How items are brought is known to {@code org.rejoinder.exchange}.
 */
package org.rejoinder.exchange.run;
