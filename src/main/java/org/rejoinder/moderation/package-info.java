/**
 * Moderation: the queue of held replies, decisions about them, and the audit that records each. Whatever door a decision
 * comes through, it goes through {@link org.rejoinder.moderation.Moderation}. Must not know pages.
 */
package org.rejoinder.moderation;
