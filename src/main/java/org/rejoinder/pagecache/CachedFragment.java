package org.rejoinder.pagecache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;

/**
 * {@code <rj:kept of="…">}: a part of a page that looks the same wherever the same is said of it, made once. What it is of
 * must be a value that has everything in it that the part shows, and equals another only if that looks the same.
 */
@FacesComponent("org.rejoinder.KeptPart")
public class CachedFragment extends UIComponentBase {

    /** Characters of all parts together. */
    private static final long MOST = 4_000_000;

    private static final Cache<Object, String> KEPT = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Object of, String html) -> html.length())
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    @Override
    public String getFamily() {
        return "org.rejoinder";
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        Object of = getAttributes().get("of");
        String html = KEPT.getIfPresent(of);
        if (html == null) {
            html = made(context);
            KEPT.put(of, html);
        }
        context.getResponseWriter().write(html);
    }

    private String made(FacesContext context) throws IOException {
        ResponseWriter page = context.getResponseWriter();
        var html = new StringWriter();
        ResponseWriter part = page.cloneWithWriter(html);
        context.setResponseWriter(part);
        try {
            super.encodeChildren(context);
            part.flush();
        } finally {
            context.setResponseWriter(page);
        }
        return html.toString();
    }
}
