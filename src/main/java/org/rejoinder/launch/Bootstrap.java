package org.rejoinder.launch;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where {@code java -jar rejoinder.jar} begins. The server takes the address of its jar apart as text, and where the directory
 * has certain signs in its name it finds nothing, or only half: that is said before it tries.
 *
 * <p>Stands alone in the outermost jar and knows nothing but Java: what else there is lies in jars that the server opens.
 */
public final class Bootstrap {

    private static final Pattern UNREADABLE = Pattern.compile("%[0-9A-Fa-f]{2}|!");

    private Bootstrap() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        String jar =
                Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString();
        if (UNREADABLE.matcher(jar).find()) {
            System.err.println("Rejoinder cannot start: it lies at \"" + jar
                    + "\"; takes a path without exclamation marks, and without a percent sign before two digits");
            System.exit(1);
        }
        try {
            Class.forName("fish.payara.micro.PayaraMicro")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
