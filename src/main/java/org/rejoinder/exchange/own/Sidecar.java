package org.rejoinder.exchange.own;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code rejoinder.json} has, in its order: what is referred to stands before what refers to it. */
public final class Sidecar {

    public static final String FILE = "rejoinder.json";
    public static final String MANIFEST = "manifest.json";
    public static final String ADDRESSES = "addresses.json";
    public static final String MEDIA = "media/";
    public static final String FORMAT = "rejoinder-export";
    /** A change that an older Rejoinder could not read is a higher number. */
    public static final int VERSION = 1;
    /** Of whoever wrote or decided something; the first of all, since all others may refer to them. */
    public static final String PEOPLE = "people";

    public static final List<Member> MEMBERS = Stream.of(
                    SiteMembers.FIRST, ArticleMembers.ALL, ReplyMembers.ALL, SiteMembers.LAST)
            .flatMap(List::stream)
            .toList();

    static final Map<String, Member> MEMBERS_BY_NAME =
            MEMBERS.stream().collect(Collectors.toMap(Member::name, Function.identity()));

    private Sidecar() {}
}
