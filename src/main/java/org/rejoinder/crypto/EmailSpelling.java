package org.rejoinder.crypto;

import java.util.List;

/** By which spelling of their address somebody is found. No spelling of one leaves this package. */
public enum EmailSpelling {

    /** As it was written: two spellings may be two people. */
    EXACT {
        @Override
        String of(EmailAddress address) {
            return address.clear();
        }

        @Override
        List<String> allOf(EmailAddress address) {
            return address.spellings();
        }
    },

    /**
     * However it was written: who signs in does not remember capitals, nor how wide the keyboard's letters were. It may be the
     * spelling of another mailbox, too, so that whoever is found by it proves more (a password, a mail to the address that is
     * kept), or is {@linkplain EmailEncryption#isMailboxOf compared to the letter}.
     */
    FOLDED {
        @Override
        String of(EmailAddress address) {
            return address.folded();
        }

        @Override
        List<String> allOf(EmailAddress address) {
            return address.foldedSpellings();
        }
    };

    abstract String of(EmailAddress address);

    /** What it may have been known by here, as earlier versions took it. */
    abstract List<String> allOf(EmailAddress address);
}
