package org.rejoinder.article;

/** The rules of the newsroom, the site's time zone among them, are no longer what they were. */
public record PublishingSettingsChanged() {}
