package org.rejoinder.webhook.moderation;

/** An answer says nothing of use. The message is for the administrator, without anything of the answer. */
final class InvalidOpinionException extends Exception {

    private static final long serialVersionUID = 1;

    InvalidOpinionException(String message) {
        super(message);
    }
}
