package org.rejoinder.article;

/** How far the newest text of an article is on its way to readers. */
public enum WorkflowStage {
    WRITTEN,
    /** It waits for somebody who may publish it. */
    SUBMITTED,
    /** It goes out by itself, at its time. */
    SCHEDULED
}
