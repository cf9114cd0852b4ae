package org.rejoinder.cli;

import picocli.CommandLine.IVersionProvider;

/** As the jar says that it is. */
final class ProductVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProductVersion.class.getPackage().getImplementationVersion();
        return new String[] {"Rejoinder " + (version == null ? "(not from a jar)" : version)};
    }
}
