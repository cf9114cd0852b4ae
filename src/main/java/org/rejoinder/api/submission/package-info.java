/**
 * How a program leaves a reply for a reader: by the same door as the form, {@link org.rejoinder.reply.ReplySubmissionService}, with its
 * limits, its checks and its words. Needs no key; tells nobody an address.
 */
package org.rejoinder.api.submission;
