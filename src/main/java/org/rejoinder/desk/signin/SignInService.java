package org.rejoinder.desk.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.session.KnownDevices;
import org.rejoinder.account.session.SignInSession;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.guess.NetworkGuessLimiter;
import org.rejoinder.ratelimit.RateLimiter;
import org.rejoinder.ratelimit.RateLimiters;
import org.rejoinder.settings.Network;
import org.rejoinder.settings.RateLimit;

/**
 * Signs people in, but not as fast as somebody who guesses passwords would like. Only wrong guesses count, and those of others
 * keep nobody out who signed in with this device, or from where they are, before.
 */
@ApplicationScoped
class SignInService {

    private static final RateLimit FOR_A_DOOR = new RateLimit(10, Duration.ofMinutes(10));

    /** From wherever: somebody has many networks. */
    private static final RateLimit FOR_AN_ACCOUNT = new RateLimit(100, Duration.ofMinutes(10));

    private static final Duration KNOWN_FOR = Duration.ofDays(30);
    /** One for all that is typed and is no address. */
    private static final String NO_ADDRESS = "";

    private static final int MOST_KNOWN = 10_000;

    /** Where somebody signs in from. @param account never what was typed: a key of it */
    private record Door(String account, Network network) {}

    private SignInSession session;
    private ClientAddress clients;
    private Commenters commenters;
    private KnownDevices devices;
    private RateLimiter doors;
    private NetworkGuessLimiter networks;
    private RateLimiter accounts;
    private RateLimiter deviceGuesses;
    /** Those that somebody came in by. */
    private Cache<Door, Boolean> known;

    protected SignInService() {}

    @Inject
    SignInService(
            SignInSession session,
            ClientAddress clients,
            Commenters commenters,
            KnownDevices devices,
            NetworkGuessLimiter networks,
            RateLimiters limiters) {
        this(session, clients, commenters, devices, networks, limiters, Ticker.systemTicker());
    }

    SignInService(
            SignInSession session,
            ClientAddress clients,
            Commenters commenters,
            KnownDevices devices,
            NetworkGuessLimiter networks,
            RateLimiters limiters,
            Ticker ticker) {
        this.networks = networks;
        this.devices = devices;
        this.session = session;
        this.clients = clients;
        this.commenters = commenters;
        doors = limiters.of("passwords-at-door", FOR_A_DOOR);
        accounts = limiters.of("passwords-of-account", FOR_AN_ACCOUNT);
        deviceGuesses = limiters.of("passwords-of-device", FOR_A_DOOR);
        known = Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterWrite(KNOWN_FOR)
                .ticker(ticker)
                .build();
    }

    /** How long to wait before the next try with a passkey, if there have been too many of anything. */
    Optional<Duration> remainingLockout(HttpServletRequest request) {
        return networks.take(request);
    }

    /** How long to wait before the next try, if there have been too many. A device that the account knows has tries of its own. */
    Optional<Duration> remainingLockout(HttpServletRequest request, String email) {
        Optional<Long> device = devices.find(request, email);
        if (device.isPresent()) {
            return deviceGuesses.take(device.get());
        }
        Door door = door(request, email);
        return networks.take(request)
                .or(() -> doors.take(door))
                .or(() -> known.getIfPresent(door) == null ? accounts.take(door.account()) : Optional.empty());
    }

    /** Whose password that is. A try that fails begins no session and ends none. */
    Optional<Account> verify(HttpServletRequest request, String email, String password) {
        Optional<Account> account = session.verify(email, password);
        account.ifPresent(owner -> right(request, email));
        return account;
    }

    /** What was taken is given back, and nothing to those who guess from elsewhere. */
    private void right(HttpServletRequest request, String email) {
        Optional<Long> device = devices.find(request, email);
        if (device.isPresent()) {
            deviceGuesses.giveBack(device.get());
            return;
        }
        Door door = door(request, email);
        networks.giveBack(request);
        doors.giveBack(door);
        if (known.asMap().put(door, true) == null) {
            accounts.giveBack(door.account());
        }
    }

    /** Somebody has signed in with a passkey. */
    void right(HttpServletRequest request) {
        networks.giveBack(request);
    }

    void begin(HttpServletRequest request, HttpServletResponse response, Account account) {
        session.begin(request, response, account);
    }

    private Door door(HttpServletRequest request, String email) {
        return new Door(commenters.keyOf(email).orElse(NO_ADDRESS), clients.networkOf(request));
    }
}
