package org.rejoinder.reader.writer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.rejoinder.reader.reply.NotifyField;
import org.rejoinder.receipt.NotificationPreferences;
import org.rejoinder.receipt.Verification;
import org.rejoinder.settings.Settings;

/** What a receipt says of mail: whether the address is known to be its writer's, and what they are told. */
@Named
@RequestScoped
public class ReceiptMailForm {

    @Inject
    private ReceiptPage page;

    @Inject
    private Verification verification;

    @Inject
    private Settings settings;

    private String proof = "";
    private boolean verifiable;

    /** @param given what the link in the mail says besides; may be null */
    void prove(String given) {
        proof = given == null ? "" : given;
        verifiable = verification.isOpen(page.reply(), proof);
    }

    public String getProof() {
        return proof;
    }

    /** Whether pressing the button shows that the address is theirs. */
    public boolean isVerifiable() {
        return verifiable;
    }

    /** Whether it is known that whoever owns the address wrote it; whether the address is known is nobody's business. */
    public boolean isVerified() {
        return page.reply().isProven();
    }

    /** Whether it waits for somebody to show that it is theirs, too. */
    public boolean isUnproven() {
        return isSending() && page.getState().equals("held") && !isVerified();
    }

    /** What is to be said of its letters, or null: whether the mail server takes them. */
    public String getLetters() {
        return lettersOf(verification.isMailable(page.reply()));
    }

    /** So that whoever mistyped it sees that; never the address. */
    public String getMaskedAddress() {
        return verification.maskedAddressOf(page.reply());
    }

    /** Whether it can be corrected: it was neither confirmed nor decided about. */
    public boolean isCorrectable() {
        return isSending() && page.getChoices().correctAddress();
    }

    /** Null is for addresses that every server takes. */
    static String lettersOf(Optional<Boolean> mailable) {
        if (mailable.isEmpty()) {
            return "unsure";
        }
        return mailable.get() ? null : "impossible";
    }

    /** Whether this site sends mail. */
    public boolean isSending() {
        return settings.mail().isPresent() && !page.isErased();
    }

    public String getTells() {
        return NotifyField.in(page.reply().notifyPreference());
    }

    /** Whether a mail says what was decided. */
    public boolean isDecisionsMailed() {
        return NotificationPreferences.areDecisionsMailed(page.reply());
    }
}
