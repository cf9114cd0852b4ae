package org.rejoinder.reader.writer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.reply.constraint.EmailMessages;
import org.rejoinder.settings.Settings;

/**
 * Somebody types their address to be sent a link. The answer is the same, and comes as fast, whether anybody has written
 * with that address: who has is only looked at afterwards.
 */
@Named
@RequestScoped
public class MyDataRequestForm {

    /** What the page may say happened. */
    private static final List<String> DONE = List.of("sent", "erased", "over");

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private DataLinkMailer post;

    @Inject
    private Settings settings;

    private String email = "";
    private String problem;
    private String done;
    private int status = HttpServletResponse.SC_OK;
    private Long retryAfter;

    void type(String typed) {
        email = typed;
    }

    void tell(String what) {
        done = what != null && DONE.contains(what) ? what : null;
    }

    boolean send(HttpServletRequest request) {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            return refuse(
                    ResponseStatus.UNPROCESSABLE, currentMessages.current().refusal(EmailMessages.problemOf(email)));
        }
        if (!post.isMailable(address.get())) {
            return refuse(
                    ResponseStatus.UNPROCESSABLE, currentMessages.current().of("my-data.letters"));
        }
        Optional<Duration> wait = post.send(request, address.get());
        if (wait.isPresent()) {
            retryAfter = wait.get().toSeconds() + 1;
            return refuse(
                    ResponseStatus.TOO_MANY_REQUESTS, currentMessages.current().of("my-data.wait"));
        }
        return true;
    }

    private boolean refuse(int why, String words) {
        status = why;
        problem = words;
        return false;
    }

    int getStatus() {
        return status;
    }

    OptionalLong getRetryAfter() {
        return retryAfter == null ? OptionalLong.empty() : OptionalLong.of(retryAfter);
    }

    public boolean isMailing() {
        return settings.mail().isPresent();
    }

    public String getEmail() {
        return email;
    }

    public String getProblem() {
        return problem;
    }

    /** What has happened, or null. */
    public String getDone() {
        return done;
    }
}
