package org.rejoinder.reply.origin;

/** What a program called its submission is the name of another one by now. */
public final class KeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
