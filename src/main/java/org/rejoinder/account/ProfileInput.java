package org.rejoinder.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.html.WebAddress;

/**
 * What somebody says about themselves to readers.
 *
 * @param handle empty for one made from the name
 * @param website empty for none
 */
public record ProfileInput(
        @NotBlank(message = "{profile.name.missing}")
        @Size(max = Account.LONGEST_NAME, message = "{profile.name.long}")
        @Pattern(regexp = "[^,;]*", message = "{profile.name.commas}")
        String name,

        @Pattern(regexp = "([a-z0-9-]{1,40})?", message = "{profile.handle}")
        String handle,

        @Size(max = LONGEST_BIO, message = "{profile.bio.long}")
        String bio,

        @Size(max = LONGEST_WEBSITE, message = "{profile.website}") @WebAddress(message = "{profile.website}")
        String website) {

    public static final int LONGEST_BIO = 1_000;
    public static final int LONGEST_WEBSITE = 200;

    /** Takes the fields as they were typed. */
    public static ProfileInput of(String name, String handle, String bio, String website) {
        return new ProfileInput(
                line(name),
                line(handle),
                bio == null ? "" : bio.replace("\r\n", "\n").strip(),
                line(website));
    }

    private static String line(String typed) {
        return typed == null
                ? ""
                : TextNormalizer.normalize(typed)
                        .replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .strip();
    }
}
