package org.rejoinder.account;

/** What somebody at the desk may be allowed to do. Each {@link Role} lists its own; what it does not list is refused. */
public enum Permission {
    /** Their own public profile. */
    KEEP_PROFILE,
    /** Articles of their own: write them, and hand them in. */
    WRITE_ARTICLES,
    /** Publish articles of their own, where the site lets authors do so. */
    PUBLISH_OWN_ARTICLES,
    /** Put pictures into the library, and work on those that they put there. */
    ADD_PICTURES,
    /** See replies to their own articles and answer them. */
    ANSWER_ON_OWN_ARTICLES,
    /** Decide about replies to their own articles, where the site lets authors do so. */
    MODERATE_OWN_ARTICLES,
    /** See, answer, reword and decide about every reply. */
    MODERATE_REPLIES,
    /** What replies are screened with. An administrator hands it on to {@link Account accounts} that moderate. */
    SET_POLICY,
    READ_LOG,
    READ_STATISTICS,
    /** Work on the articles of others. */
    EDIT_ALL_ARTICLES,
    /** Decide what readers get. */
    PUBLISH_ARTICLES,
    /** Work on pictures that others put into the library. */
    EDIT_ALL_PICTURES,
    /** About, the comment policy, and the like. */
    EDIT_PAGES,
    /** What is said about tags and series. */
    DESCRIBE_SUBJECTS,
    MANAGE_ACCOUNTS,
    /** The public profiles of others. */
    EDIT_ALL_PROFILES,
    CHANGE_SETTINGS,
    /** Mail that no server took. */
    MANAGE_MAIL,
    /** For somebody who asks in writing what is kept about them, or wants it erased. */
    ANSWER_DATA_REQUESTS,
    /** Bring articles and replies from elsewhere, take them back, say where former addresses lead, and take all of it along. */
    MOVE_CONTENT
}
