package org.rejoinder.reader.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.i18n.Messages;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.reader.FormBody;
import org.rejoinder.reader.FormProblem;
import org.rejoinder.reader.FormProblems;
import org.rejoinder.reader.TextareaContent;
import org.rejoinder.reader.article.ReplyView;
import org.rejoinder.report.ReportInput;
import org.rejoinder.report.ReportReason;
import org.rejoinder.report.ReportTarget;
import org.rejoinder.report.ReportTargets;

/** The form in which a reader reports a reply: what was typed, and what is wrong with that. */
@Named
@RequestScoped
public class ReportForm {

    private static final String RULE = "rule:";

    /** One of the reasons to choose from. */
    public record Choice(String id, String value, String words, boolean chosen) {}

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private ReportTargets targets;

    private long number;
    private ReportTarget target;
    private ReplyView reply;
    private String title;
    private String slug;
    private List<String> rules = List.of();
    private String shown = "";
    private String reason = "";
    private String explanation = "";
    private String place = "";
    private String name = "";
    private String email = "";
    private String honeypot = "";
    private boolean goodFaith;
    private int status = HttpServletResponse.SC_OK;
    private final FormProblems problems =
            new FormProblems("reason", "explanation", "email", "place", "name", "goodFaith");

    /** @return how it stands with the reply */
    @Transactional
    ReportTarget.State open(long replyNumber) {
        number = replyNumber;
        target = targets.find(number, shown);
        rules = moderationSettingsService.rules();
        target.reply().ifPresent(found -> {
            reply = ReplyView.forItsWriter(found);
            title = found.article().title();
            slug = found.article().slug();
            shown = shown.isEmpty() ? targets.shown(found) : shown;
        });
        return target.state();
    }

    void fill(FormBody posted) {
        shown = posted.field("shown");
        reason = posted.field("reason");
        explanation = posted.field("explanation");
        place = posted.field("place");
        name = posted.field("name");
        email = posted.field("email");
        honeypot = posted.field("homepage");
        goodFaith = posted.field("goodFaith").equals("yes");
    }

    ReportInput report() {
        Optional<String> rule = ruleChosen();
        ReportReason why = rule.isPresent()
                ? ReportReason.RULE
                : switch (reason) {
                    case "illegal" -> ReportReason.ILLEGAL;
                    case "abuse" -> ReportReason.CHILD_ABUSE;
                    default -> null;
                };
        return new ReportInput(why, rule.orElse(""), explanation, place, name, email, goodFaith, honeypot);
    }

    /** By its words: its place in the list may be that of another by now. */
    private Optional<String> ruleChosen() {
        return Optional.of(reason)
                .filter(value -> value.startsWith(RULE))
                .map(value -> value.substring(RULE.length()))
                .filter(rules::contains);
    }

    /** What is wrong with it, by field; empty if nothing is. */
    Map<String, String> problems(ReportInput report, Validator validator) {
        Map<String, String> wrong = report.problems(validator);
        if (reason.startsWith(RULE) && report.reason() == null) {
            wrong.put("reason", "{reply.report.rule.gone}");
        }
        return wrong;
    }

    long number() {
        return number;
    }

    int revision() {
        return target.revision();
    }

    void refuse(int code, String words) {
        refuse(code, Map.of("", currentMessages.current().of(words)));
    }

    void refuse(int code, Map<String, String> wrong) {
        status = code;
        Messages words = currentMessages.current();
        wrong.forEach((field, message) -> problems.add(field, words.refusal(message)));
    }

    int getStatus() {
        return status;
    }

    public long getNumber() {
        return number;
    }

    /** Null if nobody may see it any more. */
    public ReplyView getReply() {
        return reply;
    }

    public String getTitle() {
        return title;
    }

    public String getSlug() {
        return slug;
    }

    /** Which words of the reply were read before it was reported. */
    public String getShown() {
        return shown;
    }

    public List<Choice> getRules() {
        return IntStream.range(0, rules.size())
                .mapToObj(place -> choice("rule-" + place, rules.get(place)))
                .toList();
    }

    private Choice choice(String id, String words) {
        return new Choice(id, RULE + words, words, reason.equals(RULE + words));
    }

    public boolean isIllegal() {
        return reason.equals("illegal");
    }

    public boolean isAbuse() {
        return reason.equals("abuse");
    }

    /** For a {@code textarea}, whose first line break HTML leaves out. */
    public String getExplanationAsContent() {
        return TextareaContent.asContent(explanation);
    }

    public String getPlaceAsContent() {
        return TextareaContent.asContent(place);
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public boolean isGoodFaith() {
        return goodFaith;
    }

    public List<FormProblem> getProblems() {
        return problems.all();
    }

    /** @return null if this field is as it should be */
    public FormProblem problem(String field) {
        return problems.of(field);
    }
}
