package org.rejoinder.exchange.run;

/** What somebody here has done with an article that was imported. */
enum ArticleChange {
    EDITED(
            "It was edited here.",
            "exists (select 1 from article_revision v where v.article_id = a.id and v.saved_by is not null)"
                    + " or a.slug_chosen = true or a.lead_image is not null and not exists (select 1 from imported_item i join picture p"
                    + " on p.id = i.target where i.kind = 'PICTURE' and a.lead_image like '/media/' || p.hash || '-%')"),
    CORRECTED("It was corrected here.", "exists (select 1 from correction c where c.article_id = a.id)"),
    /** Published, taken back, retracted, scheduled, moved to the bin, or closed to replies. */
    DECIDED(
            "Somebody here decided about it.",
            "a.state not in ('DRAFT', 'PUBLISHED', 'REMOVED') or a.state = 'DRAFT' and a.published_at is not null"
                    + " or a.published_at >= a.created_at or a.stage <> 'WRITTEN' or a.replies_open = false"),
    PINNED("It is pinned to the front page.", "exists (select 1 from pinned_article p where p.article_id = a.id)"),
    /** A reader has reported an error in it. */
    REPORTED(
            "A reader has reported an error in it.", "exists (select 1 from error_report e where e.article_id = a.id)");

    private final String words;
    private final String condition;

    ArticleChange(String words, String condition) {
        this.words = words;
        this.condition = condition;
    }

    /** In SQL, about the table {@code article} as {@code a}. */
    String condition() {
        return "(" + condition + ")";
    }

    String words() {
        return words;
    }
}
