package org.rejoinder.api.media;

import jakarta.validation.Validator;
import org.rejoinder.api.JsonBody;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.media.ImageMetadata;

/** What a program says about a picture: all of it, what the body leaves out is empty. */
final class MediaInput {

    private MediaInput() {}

    static ImageMetadata in(JsonBody body, Validator validator) {
        var words = new ImageMetadata(
                text(body, "alternative"),
                body.optionalFlag("decorative").orElse(false),
                text(body, "caption"),
                text(body, "credit"));
        validator
                .validate(words)
                .forEach(violation -> body.refuse(violation.getPropertyPath().toString(), violation.getMessage()));
        body.check();
        return words;
    }

    private static String text(JsonBody body, String name) {
        return body.optionalText(name)
                .map(given -> TextNormalizer.normalize(given).strip())
                .orElse("");
    }
}
