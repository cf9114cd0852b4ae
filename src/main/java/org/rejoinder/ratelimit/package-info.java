/**
 * Lets so many through in a time, for each key apart. Must not know what is counted, or for whom.
 *
 * <p>What keeps strangers from trying again and again ({@link org.rejoinder.ratelimit.RateLimiters}) holds for all nodes together: each
 * tells the others once a second what it has let through, and they take it from what is left with them. So somebody who comes to
 * all at the same moment gets the whole of the limit from each once, and no more of it afterwards; where nodes do not hear of
 * each other each keeps the whole limit by itself, and none lets everything through. A limit that is divided by the number of nodes
 * would be too small wherever a proxy sends one client to one node, which the desk asks for; a count in the database would be one
 * statement more for each submission, and nothing while the database is away.
 *
 * <p>What keeps work from one machine ({@link org.rejoinder.ratelimit.RateLimiter} by itself) each node counts alone.
 */
package org.rejoinder.ratelimit;
