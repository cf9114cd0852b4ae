package org.rejoinder.desk.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.openid.OpenIdSignIn;
import org.rejoinder.account.openid.ProviderLink;
import org.rejoinder.account.openid.ProviderLinks;

/** What pages show of the OpenID provider. */
@Named
@RequestScoped
public class OpenIdPage {

    @Inject
    private OpenIdSignIn openId;

    @Inject
    private ProviderLinks links;

    @Inject
    private CurrentUser currentUser;

    private URI url;

    void lead(URI there) {
        url = there;
    }

    public boolean isOn() {
        return openId.isOn();
    }

    public boolean isDown() {
        return openId.isDown();
    }

    public String getName() {
        return openId.name();
    }

    /** Where the browser goes by itself. */
    public URI getUrl() {
        return url;
    }

    /** Null if the provider does not sign them in. */
    public ProviderLink getMine() {
        return mine().orElse(null);
    }

    public boolean isLinked() {
        return isOn() && mine().isPresent();
    }

    public boolean isWithoutPassword() {
        return account().isWithoutPassword();
    }

    private Optional<ProviderLink> mine() {
        return links.of(account().id());
    }

    private Account account() {
        return currentUser.account().orElseThrow();
    }
}
