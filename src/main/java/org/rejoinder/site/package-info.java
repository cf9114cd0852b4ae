/**
 * The site as a whole: its name, its clock and settings as beans, its first run, who is invited to it, and the sample content of an empty
 * database. Stands above the domain, below the pages.
 */
package org.rejoinder.site;
