package org.rejoinder.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.rejoinder.settings.Settings;

/** Absolute addresses, of readers' pages and of the interface, whatever the request was sent to. */
@ApplicationScoped
public class ApiLinks {

    private Settings settings;

    protected ApiLinks() {}

    @Inject
    public ApiLinks(Settings settings) {
        this.settings = settings;
    }

    public String site() {
        return settings.site().toString();
    }

    /** @param path of a page, from the slash on */
    public String page(String path) {
        return site() + path;
    }

    /**
     * @param path behind {@link RestApplication#PATH}
     * @param parameters those without a value are left out
     */
    public String resource(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter ->
                        parameter.getKey() + '=' + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return site() + RestApplication.PATH + path + (query.isEmpty() ? "" : "?" + query);
    }

    /**
     * The next part of a list.
     *
     * @param limit as it was asked for; null for the usual
     * @param after the place of the last one that is shown
     */
    public String next(String path, String limit, Object after) {
        return ListAddress.of(path).with("limit", limit).after(after, this);
    }
}
