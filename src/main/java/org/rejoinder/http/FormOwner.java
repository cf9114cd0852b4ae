package org.rejoinder.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;

/**
 * Every form of the desk says for whom it was shown, so that it is known without any cookie: whoever signs in later in that browser
 * neither reads what was typed into it nor sends it as their own.
 */
@Named
@ApplicationScoped
public class FormOwner {

    static final String FIELD = "owner";

    private static final String FORM = "application/x-www-form-urlencoded";

    private HmacSha256 digest;
    private CurrentUser currentUser;

    protected FormOwner() {}

    @Inject
    public FormOwner(RootKey root, CurrentUser currentUser) {
        digest = new HmacSha256(root, "owner of a form");
        this.currentUser = currentUser;
    }

    /** Of a form that is shown to whoever is signed in; empty for nobody. */
    public String getMark() {
        return currentUser.account().map(Account::id).map(this::of).orElse("");
    }

    private String of(long account) {
        return digest.hexOf(String.valueOf(account));
    }

    /** @return empty if the form does not say */
    public Optional<String> in(HttpServletRequest request) {
        String type = request.getContentType();
        return Optional.ofNullable(type)
                .filter(form -> form.startsWith(FORM))
                .map(form -> request.getParameter(FIELD))
                .filter(mark -> !mark.isEmpty());
    }

    public boolean isOf(String mark, long account) {
        return MessageDigest.isEqual(
                mark.getBytes(StandardCharsets.UTF_8), of(account).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the form was shown to somebody else than this account. */
    boolean isAnothers(HttpServletRequest request, long account) {
        return in(request).filter(mark -> !isOf(mark, account)).isPresent();
    }
}
