package org.rejoinder.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rejoinder.account.session.SessionToken;
import org.rejoinder.crypto.AesGcmCipher;
import org.rejoinder.crypto.DecryptionException;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.http.FormOwner;
import org.rejoinder.http.PendingForm;

/**
 * What somebody typed before their session ended, or before they are asked who they are, goes through the page that asks:
 * sealed, and for nobody but whom the form was shown to. Whoever else signs in on that page is told that there was something, and
 * not what.
 */
@ApplicationScoped
public class SealedForms {

    private static final String OWNER = "pending form";

    /** What an authenticator app is set up with: another is made. */
    private static final String SECRET = "setup";

    private AesGcmCipher cipher;
    private SessionToken tokens;
    private FormOwner owners;

    protected SealedForms() {}

    @Inject
    SealedForms(RootKey root, SessionToken tokens, FormOwner owners) {
        this.owners = owners;
        cipher = new AesGcmCipher(root, OWNER);
        this.tokens = tokens;
    }

    /** @param owner what the form says, or the token of a session of theirs that has ended */
    public String seal(PendingForm form, String owner) {
        Map<String, List<String>> fields = form.fields().entrySet().stream()
                .filter(field -> !field.getKey().equals(SECRET))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return cipher.seal(owner + "\n" + new PendingForm(form.page(), fields).text(), OWNER);
    }

    /** For whoever has just signed in. @param sealed empty for nothing */
    public void waitIn(HttpServletRequest request, String sealed, long account) {
        if (sealed.isEmpty()) {
            return;
        }
        try {
            String[] parts = cipher.open(sealed, OWNER).split("\n", 2);
            if (owners.isOf(parts[0], account) || tokens.isOf(parts[0], account)) {
                PendingForm.parse(parts[1]).ifPresent(form -> form.waitIn(request));
            } else {
                FlashMessages.tell(
                        request.getSession(),
                        new FacesMessage(FacesMessage.SEVERITY_WARN, DeskMessages.of("signin.kept.other"), null));
            }
        } catch (DecryptionException nothingOfOurs) {
            // Nobody has typed that here
        }
    }
}
