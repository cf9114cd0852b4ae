package org.rejoinder.api.policy;

import org.rejoinder.api.JsonBody;
import org.rejoinder.reply.Submission;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.PolicyPreview;

/**
 * A reply that a policy is tried on.
 *
 * @param policy the one in force, unless the body has another
 */
record PreviewInput(Policy policy, PolicyPreview.Sample sample) {

    static PreviewInput in(JsonBody body, PolicyInput policies) {
        var sample = new PolicyPreview.Sample(
                text(body, "text", body.text("text"), Submission.LONGEST_COMMENT),
                text(body, "name", body.optionalText("name").orElse(""), Submission.LONGEST_NAME),
                text(body, "website", body.optionalText("website").orElse(""), Submission.LONGEST_WEBSITE),
                body.optionalFlag("known").orElse(false),
                body.optionalFlag("disposable").orElse(false));
        Policy policy = body.optionalObject("policy").map(policies::in).orElseGet(policies::inForce);
        body.check();
        return new PreviewInput(policy, sample);
    }

    /** Code points. */
    private static String text(JsonBody body, String name, String given, int longest) {
        if (given.codePointCount(0, given.length()) > longest) {
            body.refuse(name, "At most " + longest + " characters.");
        }
        return given;
    }
}
