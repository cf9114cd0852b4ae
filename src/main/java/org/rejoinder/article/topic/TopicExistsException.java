package org.rejoinder.article.topic;

/** There is a tag or series of this name already: two become one only if somebody wants that. */
public class TopicExistsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String name;

    TopicExistsException(String name) {
        this.name = name;
    }

    /** As the other is called. */
    public String name() {
        return name;
    }
}
