package org.rejoinder.article.topic;

import jakarta.validation.constraints.Size;

/** What an editor says about a tag or a series: plain text. */
public record TopicInput(
        @Size(max = TopicInput.LONGEST, message = "{subject.words.long}")
        String words) {

    public static final int LONGEST = 500;
}
