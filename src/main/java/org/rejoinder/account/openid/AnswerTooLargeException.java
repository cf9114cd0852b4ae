package org.rejoinder.account.openid;

import java.io.IOException;

/** Somebody answers with more than is ever needed. */
final class AnswerTooLargeException extends IOException {

    AnswerTooLargeException() {
        super("the answer is too large");
    }
}
