package org.rejoinder.reader.follow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.follow.FollowChoices;
import org.rejoinder.follow.FollowFrequency;
import org.rejoinder.follow.FollowRequests;
import org.rejoinder.follow.FollowSubject;

/** What somebody sees who comes with a link from a mail: what is to be confirmed, or everything that they follow. */
@Named
@RequestScoped
public class FollowChoicesPage {

    /** What the page after a form may say was done. */
    private static final List<String> DONE = List.of("confirmed", "changed", "stopped");

    enum Step {
        /** Something is to be confirmed. */
        ASKED,
        CHOICES,
        /** Nothing is followed any more. */
        STOPPED,
        /** A link that does nothing. */
        NOTHING
    }

    /** Something that they follow, in words. */
    public record Row(long number, String words, String path, List<FollowForm.Choice> frequencies) {}

    @Inject
    private FollowRequests requests;

    @Inject
    private FollowChoices choices;

    @Inject
    private CurrentMessages currentMessages;

    private Step step = Step.NOTHING;
    private FollowRequests.Asked asked;
    private List<FollowChoices.Choice> followed = List.of();
    private String done;
    private String problem;

    void open(String token) {
        Optional<FollowRequests.Asked> found = requests.asked(token);
        if (found.isPresent()) {
            asked = found.get();
            step = Step.ASKED;
            return;
        }
        Optional<List<FollowChoices.Choice>> theirs = choices.of(token);
        followed = theirs.orElse(List.of());
        step = theirs.map(all -> all.isEmpty() ? Step.STOPPED : Step.CHOICES).orElse(Step.NOTHING);
    }

    void tell(String what) {
        done = what != null && DONE.contains(what) ? what : null;
    }

    /** @param why a key of what is said about it: nothing was done */
    void refuse(String why) {
        problem = why;
    }

    boolean isNothing() {
        return step == Step.NOTHING;
    }

    public String getStep() {
        return step.name().toLowerCase(Locale.ROOT);
    }

    public String getDone() {
        return done;
    }

    /** A key of what is said about a form that was not taken; null if there was none. */
    public String getProblem() {
        return problem;
    }

    /** What is to be confirmed, in words. */
    public String getSubject() {
        return words(asked.subject());
    }

    public String getFrequency() {
        return currentMessages.current().of("follow.how." + asked.frequency());
    }

    public List<Row> getRows() {
        return followed.stream()
                .map(each -> new Row(
                        each.number(),
                        words(each.subject()),
                        each.subject().path(),
                        Arrays.stream(FollowFrequency.values())
                                .map(often -> choice(each, often))
                                .toList()))
                .toList();
    }

    private FollowForm.Choice choice(FollowChoices.Choice each, FollowFrequency often) {
        return new FollowForm.Choice(
                "how-" + each.number() + "-" + often.code(),
                often.code(),
                currentMessages.current().of("follow.how." + often),
                often == each.frequency());
    }

    private String words(FollowSubject subject) {
        return currentMessages.current().of(subject.words(), subject.name());
    }
}
