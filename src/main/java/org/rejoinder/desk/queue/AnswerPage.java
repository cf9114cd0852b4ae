package org.rejoinder.desk.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Optional;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.moderation.StaffReplyService;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.Submission;
import org.rejoinder.reply.SubmissionRejectedException;

/** What is answered, and the answer as it was typed. */
@Named
@RequestScoped
public class AnswerPage {

    @Inject
    private Articles articles;

    @Inject
    private Replies replies;

    @Inject
    private StaffReplyService staffReplyService;

    @Inject
    private Validator validator;

    @Inject
    private CurrentUser currentUser;

    private Article article;
    private ReplyCard answered;
    private String text = "";
    private String problem;
    private String notice;

    /** @return false if it is not public, or none of this person's business */
    boolean openReply(long id) {
        Optional<Reply> found = replies.published(id).filter(reply -> mayAnswer(reply.article()));
        found.ifPresent(reply -> {
            article = reply.article();
            answered = ReplyCard.blind(reply);
        });
        return found.isPresent();
    }

    boolean openArticle(long id) {
        Optional<Article> found = articles.with(id).filter(Article::isPublished).filter(this::mayAnswer);
        found.ifPresent(each -> article = each);
        return found.isPresent();
    }

    private boolean mayAnswer(Article about) {
        return staffReplyService.mayAnswer(currentUser.account().orElseThrow(), about);
    }

    void type(String words) {
        text = words;
    }

    /** Words that were typed before this person was signed out. */
    void giveBack(String words) {
        text = words;
        notice = DeskMessages.of("answer.kept");
    }

    /** @return the number of the answer; empty if it cannot be said like this */
    Optional<Long> say() {
        problem = Submission.problem(validator, "comment", text)
                .map(ConstraintViolation::getMessage)
                .orElse(null);
        if (problem != null) {
            return Optional.empty();
        }
        try {
            Optional<Long> to = Optional.ofNullable(answered).map(ReplyCard::getId);
            return Optional.of(staffReplyService
                    .say(currentUser.account().orElseThrow(), article.id(), to, text, Channel.DESK)
                    .id());
        } catch (SubmissionRejectedException e) {
            return gone();
        }
    }

    /** There is nothing to answer any more. */
    Optional<Long> gone() {
        problem = DeskMessages.of("answer.gone");
        return Optional.empty();
    }

    public ReplyCard getAnswered() {
        return answered;
    }

    /** Null if there is nothing to answer any more. */
    public String getArticleTitle() {
        return article == null ? null : article.title();
    }

    public String getArticleSlug() {
        return article.slug();
    }

    public String getAction() {
        if (article == null) {
            return "/desk/answer";
        }
        return "/desk/answer?" + (answered == null ? "article=" + article.id() : "to=" + answered.getId());
    }

    /** The number of the reply that is answered; null for none. */
    public Long getTo() {
        return answered == null ? null : Long.valueOf(answered.getId());
    }

    /** The number of the article that is written under; null if there is nothing to answer any more. */
    public Long getOn() {
        return article == null ? null : Long.valueOf(article.id());
    }

    public String getText() {
        return text;
    }

    public String getProblem() {
        return problem;
    }

    public String getNotice() {
        return notice;
    }
}
