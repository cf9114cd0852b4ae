package org.rejoinder.http;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Directories of the application and of its libraries are no addresses. Without a servlet of their own the container would
 * answer for them, before any filter is asked: with a redirect that names the host that the client made up.
 */
public class DirectoryServlet extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Maps it to every one of them that is no page. */
    @WebListener
    public static class Mapping implements ServletContextListener {

        /** Nothing in there is an address either, nor led to from within. */
        private static final Set<String> PRIVATE = Set.of("/WEB-INF/classes/", "/WEB-INF/lib/");

        @Override
        public void contextInitialized(ServletContextEvent event) {
            ServletContext context = event.getServletContext();
            var servlet = context.addServlet(DirectoryServlet.class.getName(), DirectoryServlet.class);
            map(servlet, context, "/");
        }

        private static void map(ServletRegistration servlet, ServletContext context, String directory) {
            Set<String> entries = context.getResourcePaths(directory);
            if (entries == null) {
                return;
            }
            for (String entry : entries) {
                if (PRIVATE.contains(entry)) {
                    servlet.addMapping(entry + "*");
                } else if (entry.endsWith("/")) {
                    servlet.addMapping(entry.substring(0, entry.length() - 1));
                    map(servlet, context, entry);
                }
            }
        }
    }
}
