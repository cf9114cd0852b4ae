package org.rejoinder.exchange.own;

/** What the value of a field is, in the database and in the sidecar. */
public enum FieldType {
    /** Characters, as they were typed. */
    TEXT,
    /** An address on the web, or nothing. */
    WEBSITE,
    /** The address of a picture of this site, or nothing. */
    MEDIA,
    /** The path of a page of this site. */
    PATH,
    /** HTML of an article or a page. */
    HTML,
    /** One of a few words, in capitals. */
    WORD,
    /** A whole number. */
    NUMBER,
    FLAG,
    /** A moment in UTC (ISO 8601). */
    TIME,
    /** Somebody at the desk, by their key among the people. */
    PERSON,
    /** The document of a policy, without the networks that it blocks. */
    POLICY
}
