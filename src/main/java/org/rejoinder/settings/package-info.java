/**
 * What the operator decides: every setting read, checked and named in one place ({@link org.rejoinder.settings.Settings}),
 * and the home directory with its key file ({@link org.rejoinder.settings.Home}, {@link org.rejoinder.settings.KeyFiles},
 * {@link org.rejoinder.settings.Secrets}).
 *
 * <p>Plain Java without a container, because the launcher needs it before there is one. Must not know any other package.
 */
package org.rejoinder.settings;
