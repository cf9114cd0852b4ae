package org.rejoinder.pagecache;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;

/**
 * Where the server reads requests. It has no supported way in for the filters of an application, so its own objects are looked
 * up, one of them by the name of a private field. Looked at instead: an {@code AddOn} of Grizzly, which is registered with a
 * {@code NetworkListener} that Payara does not use, since it builds its chains from its configuration; a service of HK2, which
 * has to lie in a jar of the server and cannot see the application; a filter of Jakarta Servlet, which is called after the
 * container has mapped the request and given it a thread, and is what pages fall back to.
 *
 * <p>Tried with Payara Micro 6.2025.10. {@code RequestsIT} fails loudly if another version has them elsewhere.
 */
final class PayaraFilterChains {

    private PayaraFilterChains() {}

    /** Each of them has a chain of filters. */
    static List<Transport> find() throws ReflectiveOperationException {
        Object locator = Class.forName("org.glassfish.internal.api.Globals")
                .getMethod("getDefaultBaseServiceLocator")
                .invoke(null);
        Class<?> kind = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
        Object service = Class.forName("org.glassfish.hk2.api.ServiceLocator")
                .getMethod("getService", Class.class, java.lang.annotation.Annotation[].class)
                .invoke(locator, kind, new java.lang.annotation.Annotation[0]);
        Field proxies = kind.getDeclaredField("proxies");
        proxies.setAccessible(true);
        List<Transport> found = new ArrayList<>();
        for (Object proxy : (Collection<?>) proxies.get(service)) {
            Object listener = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyProxy")
                    .getMethod("getUnderlyingListener")
                    .invoke(proxy);
            var transport = (Transport) Class.forName("org.glassfish.grizzly.config.GenericGrizzlyListener")
                    .getMethod("getTransport")
                    .invoke(listener);
            if (transport.getProcessor() instanceof FilterChain) {
                found.add(transport);
            }
        }
        return found;
    }
}
