package org.rejoinder.api.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rejoinder.account.Account;
import org.rejoinder.account.key.Scope;
import org.rejoinder.api.KeyRecheck;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.UploadBody;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.media.ImageRejectedException;
import org.rejoinder.media.PictureImport;
import org.rejoinder.media.Pictures;
import org.rejoinder.media.TakenPicture;

/** Takes a picture into the library as the desk does, and says in the words of HTTP why one is not taken. */
@ApplicationScoped
public class MediaUploader {

    @Inject
    private Pictures pictures;

    @Inject
    private KeyRecheck recheck;

    TakenPicture take(Account by, UploadBody upload) {
        try {
            Path file = Files.createTempFile("upload", null);
            try {
                upload.keep(file, PictureImport.LARGEST);
                recheck.require(Scope.MEDIA_WRITE);
                return taken(by, upload.name(), file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TakenPicture taken(Account by, String name, Path file) {
        try {
            return once(by, name, file);
        } catch (ImageRejectedException e) {
            throw refused(e.why());
        }
    }

    /** Of two who send the same at one moment the second finds that of the first. */
    private TakenPicture once(Account by, String name, Path file) {
        try {
            return pictures.upload(by, name, file);
        } catch (PersistenceException e) {
            return pictures.upload(by, name, file);
        }
    }

    private static ProblemException refused(ImageRejectedException.Why why) {
        return switch (why) {
            case NO_PICTURE ->
                ProblemException.of(
                        HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "The file is no JPEG, PNG, GIF or WebP.");
            case SVG ->
                ProblemException.of(
                        HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "SVG can carry scripts and is not taken.");
            case TOO_MANY_PIXELS ->
                ProblemException.of(
                        ResponseStatus.UNPROCESSABLE, "The picture has more pixels than can be decoded here.");
            case JPEG_CODING ->
                ProblemException.of(ResponseStatus.UNPROCESSABLE, "The JPEG is of a kind that browsers do not show.");
            case BROKEN ->
                ProblemException.of(ResponseStatus.UNPROCESSABLE, "The picture breaks off, or cannot be understood.");
        };
    }
}
