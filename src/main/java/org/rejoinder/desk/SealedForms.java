package org.rejoinder.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.rejoinder.account.session.SessionToken;
import org.rejoinder.crypto.AesGcmCipher;
import org.rejoinder.crypto.DecryptionException;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.http.PendingForm;

/**
 * What somebody typed before their session ended goes through the page that asks to sign in: sealed, and for nobody but the owner
 * of that session, where the browser still has its cookie. Whoever else signs in on that page is told that there was something,
 * and not what.
 */
@ApplicationScoped
public class SealedForms {

    private static final String OWNER = "pending form";

    /** What an authenticator app is set up with: another is made. */
    private static final String SECRET = "setup";

    private AesGcmCipher cipher;
    private SessionToken tokens;

    protected SealedForms() {}

    @Inject
    SealedForms(RootKey root, SessionToken tokens) {
        cipher = new AesGcmCipher(root, OWNER);
        this.tokens = tokens;
    }

    /** @param token of the session that has ended; empty if the browser has none any more */
    public String seal(PendingForm form, String token) {
        Map<String, String> fields = form.fields().entrySet().stream()
                .filter(field -> !field.getKey().equals(SECRET))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return cipher.seal(token + "\n" + new PendingForm(form.page(), fields).text(), OWNER);
    }

    /** For whoever has just signed in. @param sealed empty for nothing */
    public void waitIn(HttpServletRequest request, String sealed, long account) {
        if (sealed.isEmpty()) {
            return;
        }
        try {
            String[] parts = cipher.open(sealed, OWNER).split("\n", 2);
            if (parts[0].isEmpty() || tokens.isOf(parts[0], account)) {
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
