package org.rejoinder.desk.queue;

import java.io.Serializable;

/** What stands in the queue in a place of its own: a reply, or a group of near-identical ones. */
public sealed interface QueueRow extends Serializable permits ReplyCard, SimilarRepliesCard {

    boolean isGroup();

    /** The id of its heading, where the focus goes. */
    String anchor();
}
