package org.rejoinder.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.rejoinder.crypto.EmailOwner;
import org.rejoinder.crypto.EmailSpelling;

/** An address that a single letter goes to, and that nobody here has. It is kept as long as the letter. */
@Entity
@Table(name = "letter_recipient")
class MailRecipient extends EmailOwner {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letter_recipient")
    @SequenceGenerator(name = "letter_recipient", sequenceName = "letter_recipient_seq", allocationSize = 50)
    private Long id;

    MailRecipient() {}

    @Override
    protected String owner() {
        return "letter recipient " + id;
    }

    @Override
    protected EmailSpelling spelling() {
        return EmailSpelling.EXACT;
    }
}
