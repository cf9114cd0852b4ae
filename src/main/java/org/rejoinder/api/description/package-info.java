/**
 * What the interface takes and answers: {@code openapi.json} beside these classes, sent at {@code /openapi}, and the page {@code /api} that is made
 * of it. Must not know the resources: a test holds them against each other.
 */
package org.rejoinder.api.description;
