package org.rejoinder.exchange.ghost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Exports as Ghost writes them. */
public final class GhostFile {

    private GhostFile() {}

    /** @param posts rows */
    public static String of(String... posts) {
        return "{\"db\":[{\"meta\":{\"exported_on\":1700000000000,\"version\":\"5.80.0\"},\"data\":" + data(posts)
                + "}]}";
    }

    /** As before version 1. */
    public static String ofOlder(String... posts) {
        return "{\"meta\":{\"exported_on\":1388318311015,\"version\":\"003\"},\"data\":" + data(posts) + "}";
    }

    private static String data(String... posts) {
        return """
                {"benefits":[],"posts":[%s],"posts_authors":[\
                {"id":"a2","post_id":"p1","author_id":"u2","sort_order":1},\
                {"id":"a1","post_id":"p1","author_id":"u1","sort_order":0}],\
                "posts_meta":[{"id":"m1","post_id":"p1","feature_image_alt":"A bridge","email_subject":null}],\
                "posts_tags":[{"id":"t1","post_id":"p1","tag_id":"g2","sort_order":1},\
                {"id":"t2","post_id":"p1","tag_id":"g1","sort_order":0},\
                {"id":"t3","post_id":"p1","tag_id":"g3","sort_order":2}],\
                "settings":[{"id":"s1","group":"site","key":"title","value":"Old place","type":"string"},\
                {"id":"s2","group":"core","key":"db_hash","value":"0f1e","type":"string"}],\
                "tags":[{"id":"g1","name":"Bridges & ferries","slug":"bridges","visibility":"public"},\
                {"id":"g2","name":"Town","slug":"town"},{"id":"g3","name":"#internal","slug":"hash-internal"}],\
                "users":[{"id":"u1","name":"Anna Ames","slug":"anna","email":"anna@old.example","password":"$2a$10$x"},\
                {"id":"u2","name":"Bert Beck","slug":"bert","email":"bert@old.example"}]}""".formatted(String.join(",", posts));
    }

    /** @param html null for none */
    public static String post(String id, String status, String html) {
        return """
                {"id":"%1$s","uuid":"6e2c3d0a-0000-4000-8000-000000000000","title":"Is it <b>?","slug":"is-it-%1$s",\
                "mobiledoc":null,"lexical":null,"html":%3$s,"comment_id":"%1$s","plaintext":"Words of it.",\
                "feature_image":null,"featured":0,"type":"post","status":"%2$s","locale":null,"visibility":"public",\
                "email_recipient_filter":"all","created_at":"2020-05-16T08:00:00.000Z","updated_at":"2020-05-17T08:00:00.000Z",\
                "published_at":"2020-05-16T08:30:00.000Z","custom_excerpt":"Whether it is & why","codeinjection_head":null,\
                "canonical_url":null}""".formatted(id, status, html == null ? "null" : quoted(html));
    }

    public static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    public static Path saved(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("old-place.ghost.2023-11-14.json"), text);
    }
}
