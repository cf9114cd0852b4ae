package org.rejoinder.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoleTest {

    private static final Set<Role> EDITORS = EnumSet.of(Role.EDITOR, Role.ADMINISTRATOR);
    private static final Set<Role> WRITERS = EnumSet.of(Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.ADMINISTRATOR);
    private static final Set<Role> AUTHORS = EnumSet.of(Role.AUTHOR, Role.EDITOR, Role.ADMINISTRATOR);
    private static final Set<Role> MODERATORS = EnumSet.of(Role.MODERATOR, Role.EDITOR, Role.ADMINISTRATOR);
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR);

    /** A permission that is new, and a role that is new, are here first. */
    private static final Map<Permission, Set<Role>> ALLOWED = Map.ofEntries(
            Map.entry(Permission.KEEP_PROFILE, EnumSet.allOf(Role.class)),
            Map.entry(Permission.WRITE_ARTICLES, WRITERS),
            Map.entry(Permission.PUBLISH_OWN_ARTICLES, AUTHORS),
            Map.entry(Permission.ADD_PICTURES, WRITERS),
            Map.entry(Permission.ANSWER_ON_OWN_ARTICLES, AUTHORS),
            Map.entry(Permission.MODERATE_OWN_ARTICLES, AUTHORS),
            Map.entry(Permission.MODERATE_REPLIES, MODERATORS),
            Map.entry(Permission.SET_POLICY, ADMINISTRATORS),
            Map.entry(Permission.READ_LOG, MODERATORS),
            Map.entry(Permission.READ_STATISTICS, MODERATORS),
            Map.entry(Permission.EDIT_ALL_ARTICLES, EDITORS),
            Map.entry(Permission.PUBLISH_ARTICLES, EDITORS),
            Map.entry(Permission.EDIT_ALL_PICTURES, EDITORS),
            Map.entry(Permission.EDIT_PAGES, EDITORS),
            Map.entry(Permission.DESCRIBE_SUBJECTS, EDITORS),
            Map.entry(Permission.MANAGE_ACCOUNTS, ADMINISTRATORS),
            Map.entry(Permission.EDIT_ALL_PROFILES, ADMINISTRATORS),
            Map.entry(Permission.CHANGE_SETTINGS, ADMINISTRATORS),
            Map.entry(Permission.MANAGE_MAIL, ADMINISTRATORS),
            Map.entry(Permission.ANSWER_DATA_REQUESTS, ADMINISTRATORS),
            Map.entry(Permission.MOVE_CONTENT, ADMINISTRATORS));

    @Test
    void each_role_may_what_it_lists_and_nothing_else() {
        assertEquals(
                ALLOWED, Arrays.stream(Permission.values()).collect(Collectors.toMap(each -> each, Role::thatMay)));
    }

    @Test
    void the_right_to_change_the_policy_is_handed_on_to_those_who_decide_about_replies() {
        var moderator = new Account("Mo", Role.MODERATOR, "hash", Instant.EPOCH);
        var author = new Account("Ann", Role.AUTHOR, "hash", Instant.EPOCH);
        assertFalse(moderator.may(Permission.SET_POLICY));

        moderator.letSetPolicy(true);
        author.letSetPolicy(true);

        assertTrue(moderator.may(Permission.SET_POLICY));
        assertFalse(author.may(Permission.SET_POLICY));
    }

    @Test
    void a_disabled_account_may_nothing() {
        var account = new Account("Ada", Role.ADMINISTRATOR, "hash", Instant.EPOCH);
        assertTrue(account.may(Permission.KEEP_PROFILE));

        account.disable();

        assertFalse(Arrays.stream(Permission.values()).anyMatch(account::may));
    }
}
