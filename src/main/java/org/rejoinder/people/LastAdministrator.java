package org.rejoinder.people;

import org.rejoinder.failure.ConflictException;

/** Nobody would be left who may administer the site. */
public final class LastAdministrator extends ConflictException {}
