/**
 * What everybody may read, for programs: articles, replies, tags, series, authors, corrections, search. Each resource asks for what is
 * public and nothing else, and names what its answer is made of, so that it is forgotten when that changes.
 */
package org.rejoinder.api.published;
