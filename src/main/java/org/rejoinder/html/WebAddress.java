package org.rejoinder.html;

import com.ibm.icu.text.IDNA;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Empty, or an http or https address that a browser could go to: with a host in whatever script, and no user name. */
@Constraint(validatedBy = WebAddress.Check.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The one place that knows what such an address is. */
    final class Check implements ConstraintValidator<WebAddress, String> {

        private static final Pattern SHAPE = Pattern.compile(
                "(?i)https?://(\\[[0-9a-f:.]+]|[^\\s\\p{Cntrl}@/?#\"<>\\\\:\\[\\]]+)(?::([0-9]{0,5}))?([/?#][^\\s\\p{Cntrl}\"<>\\\\]*)?");

        /** RFC 3986, 3.2.2: what a name is not written with; {@code _} and the letters of any script are. */
        private static final Pattern NO_NAME = Pattern.compile("[!$&'()*+,;=%^`{|}~]");

        /** Far more than any field takes: what is longer is not looked at. */
        private static final int LONGEST = 4_000;

        /** In ASCII; RFC 1035, 2.3.4. In another script it is no longer. */
        private static final int LONGEST_NAME = 255;

        private static final int HIGHEST_PORT = 65_535;

        private static final IDNA UTS_46 =
                IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text.length() <= LONGEST && (text.isBlank() || isWebAddress(text.strip()));
        }

        static boolean isWebAddress(String text) {
            Matcher parts = SHAPE.matcher(text);
            return parts.matches() && isHost(parts.group(1)) && isPort(parts.group(2));
        }

        private static boolean isHost(String host) {
            if (host.startsWith("[")) {
                return isAddress(host);
            }
            if (host.length() > LONGEST_NAME) {
                return false;
            }
            var info = new IDNA.Info();
            String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
            UTS_46.nameToASCII(name, new StringBuilder(), info);
            return !info.hasErrors() && !NO_NAME.matcher(host).find();
        }

        /** What stands between brackets is never looked up. */
        private static boolean isAddress(String literal) {
            try {
                return InetAddress.getByName(literal) != null;
            } catch (UnknownHostException e) {
                return false;
            }
        }

        private static boolean isPort(String port) {
            return port == null || port.isEmpty() || Integer.parseInt(port) <= HIGHEST_PORT;
        }
    }
}
