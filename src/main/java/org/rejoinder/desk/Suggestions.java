package org.rejoinder.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.Profile;
import org.rejoinder.account.Profiles;
import org.rejoinder.article.Subjects;

/** What the editor offers while somebody types into the fields of an article. */
@Named
@RequestScoped
public class Suggestions {

    private static final int MOST = 500;

    @Inject
    private Profiles profiles;

    @Inject
    private Subjects subjects;

    /** The byline that an article of theirs begins with. */
    String bylineOf(Account account) {
        return profiles.of(account).map(Suggestions::name).orElse(account.name());
    }

    private static String name(Profile profile) {
        return profile.name() + " (@" + profile.handle() + ")";
    }

    public List<String> getNames() {
        return profiles.all().stream().map(Suggestions::name).toList();
    }

    public List<String> getTags() {
        return names(Subjects.Kind.TAG);
    }

    public List<String> getSeries() {
        return names(Subjects.Kind.SERIES);
    }

    private List<String> names(Subjects.Kind kind) {
        return subjects.list(kind, "", MOST).stream().map(Subjects.Line::name).toList();
    }
}
