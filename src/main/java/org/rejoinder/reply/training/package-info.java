/**
 * What the classifier is taught with: published replies and spam, as people decided, and every decision that is undone
 * taken out again.
 */
package org.rejoinder.reply.training;
