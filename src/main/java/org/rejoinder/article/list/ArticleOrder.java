package org.rejoinder.article.list;

/** In what order the desk lists articles. */
public enum ArticleOrder {
    /** Newest change first. */
    CHANGED("a.changedAt", false),
    /** Newest publication first; what is not published yet by its newest change. */
    PUBLISHED("coalesce(a.publishedAt, a.changedAt)", false),
    TITLE("lower(a.title)", true);

    private final String key;
    private final boolean ascending;

    ArticleOrder(String key, boolean ascending) {
        this.key = key;
        this.ascending = ascending;
    }

    /** Whether what it sorts by is a point in time, and not a text. */
    public boolean isByTime() {
        return !ascending;
    }

    String behind() {
        String side = ascending ? ">" : "<";
        return "(%1$s %2$s :key or %1$s = :key and a.id %2$s :id)".formatted(key, side);
    }

    String clause() {
        String direction = ascending ? "asc" : "desc";
        return " order by %1$s %2$s, a.id %2$s".formatted(key, direction);
    }
}
