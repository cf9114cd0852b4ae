package org.rejoinder.browser;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.rejoinder.support.Http;

/** Adds people as an administrator does, and has them choose their password by the link that they get. */
final class Invitation {

    private static final Pattern LINK = Pattern.compile("https?://\\S+(/password/\\S+)");

    private Invitation() {}

    /** On the shared site, which mails the link. */
    static void accepted(String name, String email, String role, String password) {
        send(SharedSite.administrator(), name, email, role);
        accept(SharedSite.visitor(), mailedTo(email, ""), password);
    }

    /** On a site that sends no mail. */
    static void accepted(Http administrator, Http visitor, String name, String email, String role, String password) {
        accept(visitor, shown(administrator, name, email, role), password);
    }

    /** The path of the link that is shown on a site that sends no mail. */
    static String shown(Http administrator, String name, String email, String role) {
        Element made = Http.page(send(administrator, name, email, role)).getElementById("made");
        return URI.create(made.val()).getPath();
    }

    private static HttpResponse<String> send(Http administrator, String name, String email, String role) {
        return new DeskForm(administrator, "/desk/people", "addPerson")
                .with("name", name)
                .with("email", email)
                .with("role", role)
                .send(administrator);
    }

    /** The path of the link in the next mail to this address about this. */
    static String mailedTo(String email, String subject) {
        return pathIn(SharedSite.mailTo(email, subject));
    }

    static String pathIn(String mail) {
        Matcher link = LINK.matcher(mail);
        if (!link.find()) {
            throw new AssertionError("no link in the mail: " + mail);
        }
        return link.group(1);
    }

    static void accept(Http visitor, String link, String password) {
        var answer = visitor.post(link, Map.of("fresh", password));
        if (answer.statusCode() != 303) {
            throw new AssertionError("the password was not taken: " + answer.statusCode() + " " + answer.body());
        }
    }
}
