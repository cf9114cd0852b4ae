package org.rejoinder.http.guess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.settings.ClientLogging;
import org.rejoinder.settings.Settings;

/**
 * A line of the server's log for each wrong guess at the door, in a shape that {@code deploy/fail2ban} reads. It names no account,
 * and where the guess came from only as the operator has set.
 */
@ApplicationScoped
public class SecurityLog {

    private static final Logger LOG = Logger.getLogger(SecurityLog.class.getName());

    /** Enough to tell one network from another in a log. */
    private static final int DIGITS = 12;

    private ClientAddress clients;
    private ClientLogging naming;
    private UnaryOperator<String> digest;

    protected SecurityLog() {}

    @Inject
    SecurityLog(ClientAddress clients, Settings settings, RootKey root) {
        this(clients, settings.clientLogging(), new HmacSha256(root, "network in the log")::hexOf);
    }

    public SecurityLog(ClientAddress clients, ClientLogging naming, UnaryOperator<String> digest) {
        this.clients = clients;
        this.naming = naming;
        this.digest = digest;
    }

    public void refused(Guess guess, HttpServletRequest request) {
        LOG.info(() -> line(guess, clients.of(request)));
    }

    String line(Guess guess, InetAddress client) {
        return "Refused: " + guess.words()
                + switch (naming) {
                    case NONE -> "";
                    case KEYED -> " from network " + digestOf(client);
                    case CLEAR -> " from " + client.getHostAddress();
                };
    }

    private String digestOf(InetAddress client) {
        return digest.apply(ClientAddress.networkOf(client).toString()).substring(0, DIGITS);
    }

    /** What was not right. */
    public enum Guess {
        PASSWORD("wrong password"),
        CODE("wrong code"),
        PASSKEY("wrong passkey"),
        PROVIDER("wrong sign-in by OpenID"),
        LINK("unknown link"),
        KEY("wrong key"),
        TOO_MANY("too many wrong guesses");

        private final String words;

        Guess(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
