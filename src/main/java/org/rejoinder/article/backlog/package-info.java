/**
 * What is still to be done with articles before readers get them: those that wait for review, are scheduled or are being written.
 * Changes nothing but whose they are once their author is gone; that is {@link org.rejoinder.article.Publishing}.
 */
package org.rejoinder.article.backlog;
