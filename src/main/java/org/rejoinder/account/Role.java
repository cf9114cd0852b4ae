package org.rejoinder.account;

import static org.rejoinder.account.Permission.ADD_PICTURES;
import static org.rejoinder.account.Permission.ANSWER_DATA_REQUESTS;
import static org.rejoinder.account.Permission.ANSWER_ON_OWN_ARTICLES;
import static org.rejoinder.account.Permission.CHANGE_SETTINGS;
import static org.rejoinder.account.Permission.DESCRIBE_SUBJECTS;
import static org.rejoinder.account.Permission.EDIT_ALL_ARTICLES;
import static org.rejoinder.account.Permission.EDIT_ALL_PICTURES;
import static org.rejoinder.account.Permission.EDIT_ALL_PROFILES;
import static org.rejoinder.account.Permission.EDIT_PAGES;
import static org.rejoinder.account.Permission.KEEP_PROFILE;
import static org.rejoinder.account.Permission.MANAGE_ACCOUNTS;
import static org.rejoinder.account.Permission.MANAGE_MAIL;
import static org.rejoinder.account.Permission.MODERATE_OWN_ARTICLES;
import static org.rejoinder.account.Permission.MODERATE_REPLIES;
import static org.rejoinder.account.Permission.MOVE_CONTENT;
import static org.rejoinder.account.Permission.PUBLISH_ARTICLES;
import static org.rejoinder.account.Permission.PUBLISH_OWN_ARTICLES;
import static org.rejoinder.account.Permission.READ_LOG;
import static org.rejoinder.account.Permission.READ_STATISTICS;
import static org.rejoinder.account.Permission.SET_POLICY;
import static org.rejoinder.account.Permission.WRITE_ARTICLES;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What an account may do at the desk: what stands here, and nothing else. */
public enum Role {
    /** Writes articles and hands them in for review; sees nothing of replies. */
    CONTRIBUTOR(KEEP_PROFILE, WRITE_ARTICLES, ADD_PICTURES),
    /** Writes articles and hands them in; publishes their own where the site lets them. */
    AUTHOR(
            KEEP_PROFILE,
            WRITE_ARTICLES,
            PUBLISH_OWN_ARTICLES,
            ADD_PICTURES,
            ANSWER_ON_OWN_ARTICLES,
            MODERATE_OWN_ARTICLES),
    /** Decides about replies. */
    MODERATOR(KEEP_PROFILE, MODERATE_REPLIES, READ_LOG, READ_STATISTICS),
    /** Works on every article, publishes, and decides about replies. */
    EDITOR(
            KEEP_PROFILE,
            WRITE_ARTICLES,
            PUBLISH_OWN_ARTICLES,
            ADD_PICTURES,
            ANSWER_ON_OWN_ARTICLES,
            MODERATE_OWN_ARTICLES,
            MODERATE_REPLIES,
            READ_LOG,
            READ_STATISTICS,
            EDIT_ALL_ARTICLES,
            PUBLISH_ARTICLES,
            EDIT_ALL_PICTURES,
            EDIT_PAGES,
            DESCRIBE_SUBJECTS),
    /** All of that, and people and settings. */
    ADMINISTRATOR(
            KEEP_PROFILE,
            WRITE_ARTICLES,
            PUBLISH_OWN_ARTICLES,
            ADD_PICTURES,
            ANSWER_ON_OWN_ARTICLES,
            MODERATE_OWN_ARTICLES,
            MODERATE_REPLIES,
            SET_POLICY,
            READ_LOG,
            READ_STATISTICS,
            EDIT_ALL_ARTICLES,
            PUBLISH_ARTICLES,
            EDIT_ALL_PICTURES,
            EDIT_PAGES,
            DESCRIBE_SUBJECTS,
            MANAGE_ACCOUNTS,
            EDIT_ALL_PROFILES,
            CHANGE_SETTINGS,
            MANAGE_MAIL,
            ANSWER_DATA_REQUESTS,
            MOVE_CONTENT);

    private final Set<Permission> permissions = EnumSet.noneOf(Permission.class);

    Role(Permission... some) {
        permissions.addAll(Arrays.asList(some));
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    static Set<Role> thatMay(Permission permission) {
        Set<Role> roles = EnumSet.allOf(Role.class);
        roles.removeIf(role -> !role.may(permission));
        return roles;
    }
}
