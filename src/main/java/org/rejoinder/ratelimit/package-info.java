/** Lets so many through in a time, for each key apart. Must not know what is counted, or for whom. */
package org.rejoinder.ratelimit;
