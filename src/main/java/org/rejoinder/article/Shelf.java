package org.rejoinder.article;

/** Where an article is looked for in the desk's list. */
public enum Shelf {
    ALL("1 = 1"),
    DRAFT("a.state = org.rejoinder.article.ArticleState.DRAFT and a.stage = org.rejoinder.article.Stage.WRITTEN"),
    REVIEW("a.stage = org.rejoinder.article.Stage.SUBMITTED"),
    SCHEDULED("a.stage = org.rejoinder.article.Stage.SCHEDULED"),
    PUBLISHED("a.state = org.rejoinder.article.ArticleState.PUBLISHED"),
    CHANGED("a.state = org.rejoinder.article.ArticleState.PUBLISHED and a.shown <> a.newest"),
    RETRACTED("a.state = org.rejoinder.article.ArticleState.RETRACTED");

    private final String condition;

    Shelf(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
