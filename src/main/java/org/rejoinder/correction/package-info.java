/**
 * What readers report as wrong in an article, privately, until its author has done something about it; a correction itself
 * belongs to the article.
 */
package org.rejoinder.correction;
