package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/**
 * Takes what somebody submitted. When this returns, the reply is durable: a process that dies the next moment has it.
 *
 * <p>The same submission twice makes one reply, whether by a second click, a reload or at the very same time: the repeat
 * gets the first one's receipt.
 */
@ApplicationScoped
public class Reception {

    @Inject
    private Validator validator;

    @Inject
    private Intake intake;

    @Inject
    private Clock clock;

    /**
     * @return the token of the receipt
     * @throws ConstraintViolationException if a field is not as {@link Submission} wants it
     * @throws NotTaken if replies cannot be left there
     */
    public String receive(Submission submission) {
        validate(submission);
        try {
            return intake.take(submission, clock.instant());
        } catch (PersistenceException e) {
            // Somebody stored the same reply, or the same new writer, between our look and our insert: look again.
            return intake.take(submission, clock.instant());
        }
    }

    /** A reply that comes with the time it was written, from samples and imports; takes part in the caller's transaction. */
    public String bring(Submission submission, Instant writtenAt) {
        validate(submission);
        return intake.take(submission, writtenAt);
    }

    private void validate(Submission submission) {
        Set<ConstraintViolation<Submission>> violations = validator.validate(submission);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }
}
