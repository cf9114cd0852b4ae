/**
 * The first page of the desk: what waits for whoever is signed in, since when, and what a new site still needs. Asks the domain and
 * changes nothing but what its own buttons say.
 */
package org.rejoinder.desk.overview;
