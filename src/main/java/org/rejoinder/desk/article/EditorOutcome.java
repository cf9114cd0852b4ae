package org.rejoinder.desk.article;

import jakarta.faces.context.FacesContext;
import java.util.Map;
import org.rejoinder.desk.DeskMessages;

/** What became of the words in the fields of an editor by the request that is answered; the view outlives the answer. */
final class EditorOutcome {

    private static final String SAVED = ArticleBean.SHOWN + ".saved";
    private static final String REFUSAL = ArticleBean.SHOWN + ".refusal";

    private EditorOutcome() {}

    static void saved() {
        request().put(SAVED, true);
    }

    static boolean isSaved() {
        return request().containsKey(SAVED);
    }

    /** Something else was asked for, and was not done. */
    static void refused(String words) {
        request().put(REFUSAL, words);
    }

    static String refusal() {
        return DeskMessages.of(
                request().getOrDefault(REFUSAL, "article.refused").toString());
    }

    private static Map<String, Object> request() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
    }
}
