package org.rejoinder.exchange.run;

/** What somebody here has done with an article that was imported. */
enum ArticleChange {
    EDITED(
            "It was edited here.",
            "case when " + ArticleChange.RESTORED + " then a.version > 0"
                    + " else exists (select 1 from article_revision v where v.article_id = a.id and v.saved_by is not null)"
                    + " or a.slug_chosen = true or a.lead_image is not null and not exists (select 1 from imported_item i join picture p"
                    + " on p.id = i.target where i.kind = 'PICTURE' and a.lead_image like '/media/' || p.hash || '-%') end"),
    CORRECTED(
            "It was corrected here.",
            "exists (select 1 from correction c where c.article_id = a.id and c.noted_at >= " + ArticleChange.BEGUN
                    + ")"),
    /** Published, taken back, retracted, scheduled, moved to the bin, or closed or opened to replies. */
    DECIDED(
            "Somebody here decided about it.",
            "not " + ArticleChange.RESTORED
                    + " and (a.state not in ('DRAFT', 'PUBLISHED', 'REMOVED') or a.state = 'DRAFT' and a.published_at is not null"
                    + " or a.published_at >= a.created_at or a.stage <> 'WRITTEN' or a.replies_open = (exists"
                    + " (select 1 from imported_item c where c.kind = 'ARTICLE' and c.target = a.id and c.closed = true)))"),
    PINNED(
            "It is pinned to the front page.",
            "exists (select 1 from pinned_article p where p.article_id = a.id and p.pinned_at >= " + ArticleChange.BEGUN
                    + ")"),
    /** A reader has reported an error in it. */
    REPORTED(
            "A reader has reported an error in it.",
            "exists (select 1 from error_report e where e.article_id = a.id and e.reported_at >= " + ArticleChange.BEGUN
                    + ")");

    /** Whether it came as it was on another site, with all that was done there; its row has version 0 until it is changed. */
    private static final String RESTORED = "(select ir.restores from import_run ir where ir.id = ?1)";

    private static final String BEGUN = "(select ir.begun_at from import_run ir where ir.id = ?1)";

    private final String words;
    private final String condition;

    ArticleChange(String words, String condition) {
        this.words = words;
        this.condition = condition;
    }

    /** In SQL, about the table {@code article} as {@code a}; the first parameter is the number of the import. */
    String condition() {
        return "(" + condition + ")";
    }

    String words() {
        return words;
    }
}
