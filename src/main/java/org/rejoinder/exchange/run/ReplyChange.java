package org.rejoinder.exchange.run;

/** What somebody here has done with a reply that was imported. */
enum ReplyChange {
    /** Its data was erased for its writer: the same file must not bring it back. */
    ERASED("r.state = 'ERASED'", "It was erased here, and must not come back."),
    WITHDRAWN("r.state = 'WITHDRAWN'", "Its writer took it back here."),
    EDITED(
            "r.revision > coalesce((select i.version from imported_item i where i.run_id = ?1 and i.kind = 'REPLY'"
                    + " and i.target = r.id), 1)",
            "It was edited here."),
    /** Decided, answered for, or its address was looked at: the log has a row about it. */
    DECIDED(
            "exists (select 1 from audit e where e.reply_id = r.id and e.act <> 'REIMPORTED')",
            "Somebody here decided about it."),
    PROVEN("r.proven_at is not null", "Its writer has shown here that it is theirs."),
    ANSWERED(
            "exists (select 1 from reply c where c.answers_id = r.id and c.state <> 'ERASED' and not exists"
                    + " (select 1 from imported_item i where i.run_id = ?1 and i.kind = 'REPLY' and i.target = c.id))",
            "It was answered here.");

    private final String condition;
    private final String words;

    ReplyChange(String condition, String words) {
        this.condition = condition;
        this.words = words;
    }

    /** In SQL, about the table {@code reply} as {@code r}; the first parameter is the number of the import. */
    String condition() {
        return "(" + condition + ")";
    }

    String words() {
        return words;
    }
}
