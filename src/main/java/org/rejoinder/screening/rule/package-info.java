/**
 * The site's own rules: lines of words and patterns, and the text that they are held against. Each takes a time that
 * grows with the text and not faster.
 */
package org.rejoinder.screening.rule;
