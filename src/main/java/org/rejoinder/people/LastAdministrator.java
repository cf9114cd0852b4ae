package org.rejoinder.people;

/** Nobody would be left who may administer the site. */
public final class LastAdministrator extends RuntimeException {}
