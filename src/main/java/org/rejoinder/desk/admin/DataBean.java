package org.rejoinder.desk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.moderation.Decision;
import org.rejoinder.receipt.DataSubjectService;

/** Whose data is asked for, and why, as it was typed. */
@Named
@RequestScoped
public class DataBean {

    @Inject
    private DataSubjectService data;

    @Inject
    private CurrentUser currentUser;

    private String email = "";
    private String why = "";
    private Map<String, String> problems = Map.of();

    void type(String typedEmail, String typedWhy) {
        email = typedEmail;
        why = typedWhy;
    }

    /** @return the address of the page with all of it; empty if there is none, and then the fields say why */
    Optional<String> find() {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            problems = Map.of("email", DeskMessages.of("people.email.wrong"));
        } else if (why.isEmpty() || why.length() > Decision.LONGEST_REASON) {
            problems = Map.of("why", DeskMessages.of("reveal.why.wrong", Decision.LONGEST_REASON));
        } else {
            Optional<String> page =
                    data.openFor(address.get(), currentUser.account().orElseThrow(), why);
            if (page.isEmpty()) {
                problems = Map.of("email", DeskMessages.of("data.nobody"));
            }
            return page;
        }
        return Optional.empty();
    }

    public String getEmail() {
        return email;
    }

    public String getWhy() {
        return why;
    }

    /** What is wrong, by field. */
    public Map<String, String> getProblems() {
        return problems;
    }
}
