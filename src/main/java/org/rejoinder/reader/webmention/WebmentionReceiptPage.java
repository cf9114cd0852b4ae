package org.rejoinder.reader.webmention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.rejoinder.webmention.receive.Webmention;
import org.rejoinder.webmention.receive.Webmentions;

/** What became of one webmention. What a moderator decides about it is not told: readers see what is published. */
@Named
@RequestScoped
public class WebmentionReceiptPage {

    @Inject
    private Webmentions webmentions;

    private String state;
    private String problem;

    /** @return whether there is such a webmention */
    boolean open(String token) {
        Optional<Webmention> found = webmentions.byToken(token);
        state = found.map(each -> each.state().name()).orElse(null);
        problem = found.flatMap(Webmention::problem).map(Enum::name).orElse(null);
        return found.isPresent();
    }

    public String getState() {
        return state;
    }

    /** Null for none. */
    public String getProblem() {
        return problem;
    }
}
