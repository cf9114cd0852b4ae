/**
 * {@code /desk/webhooks}: who is told by HTTP of what happens here, and what became of that. What is done is decided in
 * {@code org.rejoinder.webhook}; here it is asked for and shown.
 */
package org.rejoinder.desk.webhook;
