package org.rejoinder.account;

import org.rejoinder.failure.ConflictException;

/** Nobody would be left who may administer the site. */
public final class LastAdministratorException extends ConflictException {}
