package org.rejoinder.api.description;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rejoinder.pagecache.PageDependencies;
import org.rejoinder.settings.Settings;

/** The description of the interface, to be read by people. In English, as programs are written. */
@Named
@RequestScoped
public class ApiPage {

    @Inject
    private OpenApiDocument document;

    @Inject
    private PageDependencies pageDependencies;

    @Inject
    private Settings settings;

    private OpenApiReader reader;

    void open() {
        pageDependencies.site();
        reader = new OpenApiReader(document.json());
    }

    public String getAddress() {
        return settings.site() + "/api/v1";
    }

    public String getCanonical() {
        return settings.site() + "/api";
    }

    /** Plain text, a paragraph each. */
    public List<String> getIntroduction() {
        return reader.introduction();
    }

    public List<TagSection> getTags() {
        return reader.tags();
    }

    public List<SchemaSection> getSchemas() {
        return reader.schemas();
    }
}
