package org.rejoinder.article.topic;

/** What readers are told about a tag or a series is no longer what it was. Fired in the transaction that changes it. */
public record TopicDescribed(Topics.Kind kind, String slug) {}
