package org.rejoinder.browser;

import org.rejoinder.support.Http;
import org.rejoinder.support.RunningJar;

/** One running site that the tests of this package share; it goes with the test process. */
final class Site {

    static final String ARTICLE = "/articles/is-north-korea-behind-wannacry";

    private static final RunningJar JAR = RunningJar.ready(RunningJar.newSite());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(JAR::close));
    }

    private Site() {}

    static String address() {
        return JAR.address();
    }

    static Http visitor() {
        return new Http(JAR.address());
    }

    static Http administrator() {
        return visitor().signedIn(RunningJar.ADMINISTRATOR, RunningJar.PASSWORD);
    }
}
