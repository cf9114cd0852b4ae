package org.rejoinder.browser;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rejoinder.support.Http;

/** A form of the desk as a browser sends it that runs no scripts, with one of its buttons pressed. */
final class DeskForm {

    private final String path;
    private final boolean multipart;
    private final Map<String, String> fields = new LinkedHashMap<>();

    /** @param button by its id */
    DeskForm(Http desk, String path, String button) {
        this.path = path;
        Document page = Http.page(desk.get(path));
        Element pressed = page.getElementById(button);
        if (pressed == null) {
            throw new AssertionError("no button " + button + " at " + path + ": " + page.title());
        }
        Element form = pressed.closest("form");
        multipart = form.attr("enctype").startsWith("multipart");
        form.select(
                        "input[name]:not([type=submit]):not([type=checkbox]):not([type=radio]):not([type=file]), input[checked]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("textarea[name]").forEach(field -> fields.put(field.attr("name"), field.wholeText()));
        form.select("select[name]")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").val()));
        fields.put(pressed.attr("name"), pressed.val());
    }

    DeskForm with(String field, String value) {
        if (fields.put(field, value) == null) {
            throw new AssertionError("no field " + field + " at " + path + " but " + fields.keySet());
        }
        return this;
    }

    /** As a browser would send them. */
    Map<String, String> fields() {
        return fields;
    }

    HttpResponse<String> send(Http desk) {
        return multipart ? sendInParts(desk, path, fields) : desk.post(path, fields);
    }

    static HttpResponse<String> sendInParts(Http desk, String path, Map<String, String> fields) {
        String boundary = UUID.randomUUID().toString();
        String parts = fields.entrySet().stream()
                .map(field -> "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\""
                        + (field.getKey().equals("file") ? "; filename=\"a.png\"\r\nContent-Type: image/png" : "")
                        + "\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        return desk.post(path, "multipart/form-data; boundary=" + boundary, parts + "--" + boundary + "--\r\n");
    }
}
