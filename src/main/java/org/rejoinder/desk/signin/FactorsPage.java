package org.rejoinder.desk.signin;

import io.nayuki.qrcodegen.QrCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.factor.AuthenticatorApps;
import org.rejoinder.account.factor.Factors;
import org.rejoinder.account.factor.Passkey;
import org.rejoinder.account.factor.RecoveryCodes;
import org.rejoinder.account.factor.RequiredFactors;
import org.rejoinder.account.factor.TotpSecret;
import org.rejoinder.account.session.KnownDevice;
import org.rejoinder.account.session.KnownDevices;
import org.rejoinder.branding.SiteBrandingService;

/** What the pages about two-step sign-in show. */
@Named
@RequestScoped
public class FactorsPage {

    /** Light around the code, in modules: what reads it needs that. */
    private static final int MARGIN = 4;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuthenticatorApps apps;

    @Inject
    private Factors factors;

    @Inject
    private RequiredFactors requiredFactors;

    @Inject
    private RecoveryCodes recoveryCodes;

    @Inject
    private KnownDevices devices;

    @Inject
    private SiteBrandingService siteBrandingService;

    private TotpSecret secret;
    private String sealed;
    private QrCode code;
    private Passkey asked;
    private String problem;
    private List<String> codes = List.of();
    private List<KnownDevice> trusted;

    void propose(TotpSecret secret, String sealed) {
        this.secret = secret;
        this.sealed = sealed;
        String site = siteBrandingService.current().masthead().name();
        code = QrCode.encodeText(secret.uri(site, account().name()), QrCode.Ecc.MEDIUM);
    }

    void ask(Passkey asked) {
        this.asked = asked;
    }

    void complain(String problem) {
        this.problem = problem;
    }

    /** Once: nobody can be told them again. */
    void show(List<String> codes) {
        this.codes = codes;
    }

    private Account account() {
        return currentUser.account().orElseThrow();
    }

    public boolean isApp() {
        return apps.isThereFor(account().id());
    }

    /** Whether nothing else is opened before. */
    public boolean isRequired() {
        return requiredFactors.areMissingFor(account());
    }

    public boolean isOn() {
        return factors.areThereFor(account().id());
    }

    public int getCodesLeft() {
        return recoveryCodes.left(account().id());
    }

    public boolean isFewCodes() {
        return getCodesLeft() <= RecoveryCodes.FEW;
    }

    /** Where the second step is not asked for, that trusted last first. */
    public List<KnownDevice> getTrustedDevices() {
        if (trusted == null) {
            trusted = devices.trusted(account());
        }
        return trusted;
    }

    public String getSecret() {
        return secret.inGroups();
    }

    public String getSealed() {
        return sealed;
    }

    public int getCodeSize() {
        return code.size + 2 * MARGIN;
    }

    /** The dark modules, as an SVG path. */
    public String getCodePath() {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(',')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** Which is to be removed. */
    public Passkey getAsked() {
        return asked;
    }

    public String getProblem() {
        return problem;
    }

    public String getJoinedCodes() {
        return String.join(" ", codes);
    }

    public List<String> getCodes() {
        return codes;
    }
}
