package org.rejoinder.article.list;

/** Where an article is looked for in the desk's list. */
public enum ArticleListFilter {
    ALL("a.state <> org.rejoinder.article.ArticleState.TRASHED"),
    DRAFT(
            "a.state = org.rejoinder.article.ArticleState.DRAFT and a.workflow.stage = org.rejoinder.article.WorkflowStage.WRITTEN"),
    REVIEW("a.workflow.stage = org.rejoinder.article.WorkflowStage.SUBMITTED"),
    SCHEDULED("a.workflow.stage = org.rejoinder.article.WorkflowStage.SCHEDULED"),
    PUBLISHED("a.state = org.rejoinder.article.ArticleState.PUBLISHED"),
    CHANGED("a.state = org.rejoinder.article.ArticleState.PUBLISHED and a.shown <> a.newest"),
    RETRACTED("a.state = org.rejoinder.article.ArticleState.RETRACTED");

    private final String condition;

    ArticleListFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
