package org.rejoinder.account;

/** That is not the password of this account. */
public final class WrongPasswordException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
