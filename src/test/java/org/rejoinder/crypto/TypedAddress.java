package org.rejoinder.crypto;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Optional;

/** An address as somebody typed it, for tests of what becomes of it elsewhere. */
public record TypedAddress(EmailAddress address) {

    public static Optional<TypedAddress> parse(String typed) {
        return EmailAddress.parse(typed).map(TypedAddress::new);
    }

    public boolean needsSmtpUtf8() {
        return address.needsSmtpUtf8();
    }

    public void writeOn(Message message) throws MessagingException {
        RecipientResolver.address(message, address);
    }

    /** The domain as people write it. */
    public static String domainInWords(String ascii) {
        return DomainName.toUnicode(ascii);
    }
}
