package org.rejoinder.webhook;

/** What happened to what. */
record WebhookFact(WebhookEvent event, WebhookSubject subject) {}
