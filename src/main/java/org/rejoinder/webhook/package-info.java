/**
 * Who is told by HTTP of what happens here: endpoints, what each wants to be told, and what has become of that. A delivery is noted in
 * the transaction of what it tells ({@link org.rejoinder.webhook.WebhookObserver}), signed as Standard Webhooks has it, and made at
 * least once, in the order of each reply and article ({@link org.rejoinder.webhook.WebhookDispatchJob}).
 *
 * <p>Tells numbers and addresses of this site, never a text or an email address; who is asked about a text is a package of its own.
 * Must not know the desk.
 */
package org.rejoinder.webhook;
