package org.rejoinder.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which articles and pages need which pictures: those in every text they ever had. */
@ApplicationScoped
@Transactional
public class PictureUses {

    @PersistenceContext
    private EntityManager entities;

    /** From now on it needs the pictures with these addresses, be they in the bin; some may be none of ours. */
    public void add(PictureUse use, Collection<String> addresses) {
        for (String hash : Pictures.hashesOf(addresses)) {
            hold(hash);
            entities.createNativeQuery(use.kind().insert())
                    .setParameter(1, hash)
                    .setParameter(2, use.id())
                    .setParameter(3, hash)
                    .setParameter(4, use.id())
                    .executeUpdate();
        }
    }

    /** Whoever wants to throw it away waits until it is certain that it is used. */
    private void hold(String hash) {
        entities.createQuery("select p from Picture p where p.hash = :hash", Picture.class)
                .setParameter("hash", hash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(Picture::leaveTrash);
    }

    boolean isUsed(Picture picture) {
        return !of(List.of(picture)).isEmpty();
    }

    /** Who needs them, by the number of the picture; those that nobody needs are not named. */
    public Map<Long, List<PictureUse>> of(Collection<Picture> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> numbers = some.stream().collect(Collectors.toMap(Picture::hash, Picture::id));
        String hashes = numbers.keySet().stream().map(hash -> "'" + hash + "'").collect(Collectors.joining(", "));
        List<?> rows = entities.createNativeQuery(Stream.of(PictureUse.Kind.values())
                        .map(kind -> kind.select(hashes))
                        .collect(Collectors.joining(" union all ", "", " order by 2, 3")))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> numbers.get((String) row[0]),
                        Collectors.mapping(PictureUses::use, Collectors.toList())));
    }

    private static PictureUse use(Object[] row) {
        return new PictureUse(PictureUse.Kind.valueOf((String) row[1]), ((Number) row[2]).longValue());
    }
}
