package org.rejoinder.support;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * The server of the tests inside it. The adapter looks now and then at what the server has printed and takes a list of
 * servlets that has come half for one without any; what it did not see of the runner is added here, for it is always there.
 */
public class TestServer extends PayaraMicroDeployableContainer {

    private static final String RUNNER = "ArquillianServletRunnerEE9";

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        ProtocolMetaData deployed = super.deploy(archive);
        for (HTTPContext site : deployed.getContexts(HTTPContext.class)) {
            if (site.getServletByName(RUNNER) == null) {
                site.add(new Servlet(RUNNER, contextRoot(archive)));
            }
        }
        return deployed;
    }

    private static String contextRoot(Archive<?> archive) {
        return "/" + archive.getName().replaceFirst("\\.war$", "");
    }

    /** Puts it into the place of the adapter's own. */
    public static class Extension implements LoadableExtension {

        @Override
        public void register(ExtensionBuilder extensions) {
            extensions.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, TestServer.class);
        }
    }
}
