/**
 * What happens before the application runs: settings checked, home opened, database migrated, then Payara Micro started
 * on the same settings, which listens once the application is there; the key of the site made or opened
 * ({@link org.rejoinder.launch.SiteKeyBootstrap}); whether this process can agree with others on its database
 * ({@link org.rejoinder.launch.NodeChecks}). A reason not to start is one line and exit status 1. Whatever else is typed is
 * for {@code cli}.
 *
 * <p>Stands beside the server in the runnable jar, not in the application. Knows {@code settings}, {@code database}, {@code backup} and {@code cli} only.
 */
package org.rejoinder.launch;
