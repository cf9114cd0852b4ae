/**
 * The commands of the jar: each is one class, listed in {@link org.rejoinder.cli.RejoinderCommand}, which reads what was
 * typed (picocli). Knows {@code settings}, {@code database}, {@code canary} and {@code backup}, nothing of the server; none of it is loaded when the jar is
 * started without arguments.
 */
package org.rejoinder.cli;
