/**
 * The editor of articles and static pages, their revisions, corrections and previews, topics, and the library of
 * pictures.
 */
package org.rejoinder.desk.article;
