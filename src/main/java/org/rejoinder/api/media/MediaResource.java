package org.rejoinder.api.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.rejoinder.account.Account;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.CollectionPage;
import org.rejoinder.api.JsonBody;
import org.rejoinder.api.ListAddress;
import org.rejoinder.api.PageLimit;
import org.rejoinder.api.Precondition;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.api.UploadBody;
import org.rejoinder.media.ImageInUseException;
import org.rejoinder.media.ImageMetadata;
import org.rejoinder.media.PictureImport;
import org.rejoinder.media.Pictures;
import org.rejoinder.media.StalePictureException;
import org.rejoinder.media.TakenPicture;

/** {@code /api/v1/desk/media}: the library of pictures, under the rules of the desk. */
@Path(MediaResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MediaResource {

    static final String PATH = "/desk/media";

    private static final String PICTURE = "picture";
    private static final int LONGEST_WORDS = 200;
    private static final Set<String> TYPES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", MediaType.APPLICATION_OCTET_STREAM);

    @Inject
    private MediaReader reader;

    @Inject
    private MediaUploader uploader;

    @Inject
    private Pictures pictures;

    @Inject
    private Validator validator;

    @Inject
    private CurrentKey current;

    @Inject
    private ApiLinks links;

    @GET
    public Response list(
            @QueryParam("q") String words, @QueryParam("limit") String limit, @QueryParam("after") String after) {
        if (words != null && (words.length() > LONGEST_WORDS || words.indexOf('\0') >= 0)) {
            throw ProblemException.invalid("q", "At most " + LONGEST_WORDS + " characters.");
        }
        int most = PageLimit.of(limit);
        List<MediaItem> found = reader.page(
                words == null ? "" : words, QueryParameters.place(after, Long.MAX_VALUE), most + 1, current.account());
        ListAddress list = ListAddress.of(PATH).with("q", words).with("limit", limit);
        return CollectionPage.of(found, most, Function.identity(), last -> list.after(last.id(), links))
                .response();
    }

    /** One that is there already is that one. */
    @POST
    public Response upload(@QueryParam("name") String name, @Context HttpServletRequest request) {
        Account account = current.account();
        TakenPicture taken = uploader.take(account, UploadBody.in(request, TYPES, name, PictureImport.LARGEST));
        MediaItem item = reader.item(taken.picture().id(), account);
        return Precondition.tagged(
                Response.status(taken.isNew() ? Response.Status.CREATED : Response.Status.OK)
                        .header(HttpHeaders.LOCATION, item.url()),
                item,
                item.etag());
    }

    @GET
    @Path("/{id}")
    public Response picture(@PathParam("id") String id) {
        MediaItem item = reader.item(QueryParameters.id(PICTURE, id), current.account());
        return Precondition.tagged(item, item.etag());
    }

    @PUT
    @Path("/{id}")
    public Response describe(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, @Context HttpServletRequest request) {
        Account account = current.account();
        long number = QueryParameters.id(PICTURE, id);
        int shown = Precondition.requiredVersion(PICTURE, ifMatch);
        reader.item(number, account);
        ImageMetadata words = MediaInput.in(JsonBody.of(request), validator);
        try {
            pictures.describe(account, number, shown, words);
        } catch (StalePictureException e) {
            throw stale(reader.item(number, account));
        }
        return picture(id);
    }

    private static ProblemException stale(MediaItem item) {
        return Precondition.stale("Somebody has said something else about the picture since it was read.", item.etag());
    }

    /** Into the bin; as it was shown, if the request says how that was. */
    @DELETE
    @Path("/{id}")
    public Response moveToTrash(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        Account account = current.account();
        long number = QueryParameters.id(PICTURE, id);
        MediaItem item = reader.item(number, account);
        if (ifMatch != null && !item.etag().equals(Precondition.tag(Precondition.requiredVersion(PICTURE, ifMatch)))) {
            throw stale(item);
        }
        try {
            pictures.moveToTrash(account, number);
        } catch (ImageInUseException e) {
            throw ProblemException.of(
                    HttpServletResponse.SC_CONFLICT,
                    "An article or a page needs the picture, or a former text of one.");
        }
        return Response.noContent().build();
    }
}
