package org.rejoinder.reader.follow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.follow.FollowFrequency;
import org.rejoinder.follow.FollowInput;
import org.rejoinder.follow.FollowSubject;
import org.rejoinder.follow.FollowSubjects;
import org.rejoinder.follow.FollowTarget;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.i18n.Messages;
import org.rejoinder.reader.FormBody;
import org.rejoinder.reader.FormProblem;
import org.rejoinder.reader.FormProblems;
import org.rejoinder.settings.Settings;

/** The form of those who want to follow by mail: what is offered, what was typed, and what is wrong with that. */
@Named
@RequestScoped
public class FollowForm {

    /** Longer than any slug. */
    private static final int LONGEST = 500;

    /** One of some to choose from. */
    public record Choice(String id, String value, String words, boolean chosen) {}

    @Inject
    private FollowSubjects subjects;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Settings settings;

    private Map<String, String> about = Map.of();
    private List<FollowSubject> offered = List.of();
    private String what = "";
    private String how = FollowFrequency.DAILY.code();
    private String email = "";
    private String honeypot = "";
    private boolean done;
    private int status = HttpServletResponse.SC_OK;
    private final FormProblems problems = new FormProblems("what", "how", "email");

    /**
     * @param given what is asked for by a name; null or empty for nothing
     * @return false if there is no such thing
     */
    boolean open(UnaryOperator<String> given) {
        Map<String, Function<String, Optional<List<FollowSubject>>>> known = new LinkedHashMap<>();
        known.put("article", subjects::around);
        known.put("tag", name -> subjects.tag(name).map(FollowForm::withAll));
        known.put("author", name -> subjects.author(name).map(FollowForm::withAll));
        known.put("series", name -> subjects.series(name).map(FollowForm::withAll));
        for (var each : known.entrySet()) {
            String value = given.apply(each.getKey());
            if (value != null && !value.isEmpty()) {
                about = Map.of(each.getKey(), value);
                Optional<List<FollowSubject>> found = value.length() > LONGEST
                        ? Optional.empty()
                        : each.getValue().apply(value);
                offered = found.orElse(List.of());
                return found.isPresent();
            }
        }
        about = Map.of();
        offered = List.of(FollowSubject.ALL);
        return true;
    }

    private static List<FollowSubject> withAll(FollowSubject subject) {
        return List.of(subject, FollowSubject.ALL);
    }

    void fill(FormBody posted) {
        what = posted.field("what");
        how = posted.field("how");
        email = posted.field("email");
        honeypot = posted.field("homepage");
    }

    FollowInput input() {
        FollowSubject subject = what.length() > LONGEST
                ? null
                : FollowTarget.typed(what).flatMap(subjects::of).orElse(null);
        return new FollowInput(subject, FollowFrequency.of(how).orElse(null), email, honeypot);
    }

    String words(String key) {
        return currentMessages.current().of(key);
    }

    /** @return false: it is not taken */
    boolean refuse(int code, String key) {
        return refuse(code, Map.of("", words(key)));
    }

    /** @return false: it is not taken */
    boolean refuse(Map<String, String> wrong) {
        return refuse(ResponseStatus.UNPROCESSABLE, wrong);
    }

    private boolean refuse(int code, Map<String, String> wrong) {
        status = code;
        Messages words = currentMessages.current();
        wrong.forEach((field, message) -> problems.add(field, words.refusal(message)));
        return false;
    }

    void tell(String what) {
        done = "sent".equals(what);
    }

    int getStatus() {
        return status;
    }

    /** Whether this site sends mail. */
    public boolean isMailing() {
        return settings.mail().isPresent();
    }

    public boolean isDone() {
        return done;
    }

    /** By which name the page was asked what it is about, and what it was told; at most one. */
    public List<Map.Entry<String, String>> getAbout() {
        return List.copyOf(about.entrySet());
    }

    public List<Choice> getSubjects() {
        Messages words = currentMessages.current();
        String chosen = offered.stream().anyMatch(each -> each.target().text().equals(what)) || !problems.isEmpty()
                ? what
                : offered.stream().findFirst().map(each -> each.target().text()).orElse("");
        return offered.stream()
                .map(each -> new Choice(
                        "what-" + offered.indexOf(each),
                        each.target().text(),
                        words.of(each.words(), each.name()),
                        each.target().text().equals(chosen)))
                .toList();
    }

    public List<Choice> getFrequencies() {
        Messages words = currentMessages.current();
        return Arrays.stream(FollowFrequency.values())
                .map(each -> new Choice(
                        "how-" + each.code(),
                        each.code(),
                        words.of("follow.how." + each),
                        each.code().equals(how)))
                .toList();
    }

    public String getEmail() {
        return email;
    }

    public List<FormProblem> getProblems() {
        return problems.all();
    }

    /** @return null if this field is as it should be */
    public FormProblem problem(String field) {
        return problems.of(field);
    }
}
