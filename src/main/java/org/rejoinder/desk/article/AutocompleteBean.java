package org.rejoinder.desk.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.Profile;
import org.rejoinder.account.Profiles;
import org.rejoinder.article.topic.Topics;

/** What the editor offers while somebody types into the fields of an article. */
@Named
@RequestScoped
public class AutocompleteBean {

    private static final int MOST = 500;

    @Inject
    private Profiles profiles;

    @Inject
    private Topics topics;

    /** The byline that an article of theirs begins with. */
    String bylineOf(Account account) {
        return profiles.of(account).map(AutocompleteBean::name).orElse(account.name());
    }

    private static String name(Profile profile) {
        return profile.name() + " (@" + profile.handle() + ")";
    }

    public List<String> getNames() {
        return profiles.all().stream().map(AutocompleteBean::name).toList();
    }

    public List<String> getTags() {
        return names(Topics.Kind.TAG);
    }

    public List<String> getSeries() {
        return names(Topics.Kind.SERIES);
    }

    private List<String> names(Topics.Kind kind) {
        return topics.list(kind, "", MOST).stream().map(Topics.Line::name).toList();
    }
}
