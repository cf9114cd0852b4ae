package org.rejoinder.reply;

import jakarta.persistence.Embeddable;
import java.util.Optional;

/** Why a reply was rejected, as its writer is told. */
@Embeddable
public class RejectionGrounds {

    private String rule;

    private String reason;

    protected RejectionGrounds() {}

    /**
     * @param rule the house rule that it breaks, in words; may be null
     * @param reason what the writer is told besides; may be null
     */
    RejectionGrounds(String rule, String reason) {
        this.rule = rule;
        this.reason = reason;
    }

    Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
