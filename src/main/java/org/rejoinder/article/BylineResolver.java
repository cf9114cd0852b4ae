package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rejoinder.account.Profile;
import org.rejoinder.account.Profiles;

/** Finds the people in a byline that somebody types. */
@ApplicationScoped
@Transactional
public class BylineResolver {

    @Inject
    private Profiles profiles;

    /**
     * A name that one profile has leads to that profile; a name that none has is that of a guest.
     *
     * @return the byline as it is to be kept
     * @throws AmbiguousBylineException if a handle is nobody's, or a name is that of several
     */
    public String resolved(String typed) {
        Byline byline = Byline.of(typed);
        Map<String, Profile> known = profiles.at(byline.handles());
        byline.handles().stream()
                .filter(handle -> !known.containsKey(handle))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new AmbiguousBylineException(unknown, List.of());
                });
        List<Profile> namesakes = profiles.named(byline.pieces().stream()
                .filter(Byline.Piece::isUnmarked)
                .map(Byline.Piece::text)
                .toList());
        List<Byline.Piece> pieces = new ArrayList<>();
        byline.pieces().forEach(piece -> pieces.add(piece.isUnmarked() ? resolved(piece, namesakes) : piece));
        return new Byline(pieces).typed();
    }

    private static Byline.Piece resolved(Byline.Piece piece, List<Profile> all) {
        List<Profile> namesakes = all.stream()
                .filter(profile -> profile.name().equalsIgnoreCase(piece.text()))
                .toList();
        if (namesakes.size() > 1) {
            throw new AmbiguousBylineException(
                    piece.text(), namesakes.stream().map(Profile::handle).toList());
        }
        return namesakes.isEmpty() ? piece : piece.with(namesakes.get(0).handle());
    }
}
