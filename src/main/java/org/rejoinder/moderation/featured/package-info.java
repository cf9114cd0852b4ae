/**
 * Replies that an editor has picked: readers see them first and have a feed of them. Changes nothing about where a reply stands.
 * Must not know pages and mails.
 */
package org.rejoinder.moderation.featured;
