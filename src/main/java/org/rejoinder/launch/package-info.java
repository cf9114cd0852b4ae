/**
 * What happens before the application runs: settings checked, home opened, database migrated, then Payara Micro started
 * on the same settings, which listens once the application is there; the key of the site made or opened
 * ({@link org.rejoinder.launch.SiteKeyBootstrap}); and the commands that need no server. A reason not to start is one line and exit status 1.
 *
 * <p>Stands beside the server in the runnable jar, not in the application. Knows {@code settings} and {@code canary} only.
 */
package org.rejoinder.launch;
