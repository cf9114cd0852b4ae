package org.rejoinder.branding;

/** Something changed that readers meet on many pages: the masthead, a standing page, for how long things are kept. */
public record SiteConfigurationChanged() {}
