package org.rejoinder.moderation;

/** The order of a list of replies. Each stands on an index of its own, so that any page is as near as the first. */
public enum QueueOrder {
    OLDEST("submitted_at", true),
    NEWEST("submitted_at", false),
    SUSPECT("suspicion", false),
    ARTICLE("article_id", true);

    private final String column;
    private final boolean ascending;

    QueueOrder(String column, boolean ascending) {
        this.column = column;
        this.ascending = ascending;
    }

    /** The state is the same for all; it is named so that the databases see that the index has this order. */
    String by() {
        String direction = ascending ? "" : " desc";
        return " order by r.state%1$s, r.%2$s%1$s, r.id%1$s".formatted(direction, column);
    }

    /** Of a short list, such as that of one writer. */
    String byInAnyState() {
        String direction = ascending ? "" : " desc";
        return " order by r.%2$s%1$s, r.id%1$s".formatted(direction, column);
    }

    /** What comes after the reply with this number. The first half is what an index can seek. */
    String after(long reply) {
        String beyond = ascending ? ">" : "<";
        String key = "(select x.%s from reply x where x.id = %d)".formatted(column, reply);
        return " and r.%1$s %2$s= %3$s and (r.%1$s %2$s %3$s or r.id %2$s %4$d)".formatted(column, beyond, key, reply);
    }
}
