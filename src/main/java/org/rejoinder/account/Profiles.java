package org.rejoinder.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rejoinder.html.LatinTransliterator;
import org.rejoinder.html.NumberedName;

/** Those who write here, as readers know them. Nobody at the desk is among them who did not ask for it. */
@ApplicationScoped
@Transactional
public class Profiles {

    static final int LONGEST_HANDLE = 40;

    private static final String NONE = "author";

    /** More people than write for one site; lists are read whole. */
    private static final int MOST = 1_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<ProfileChanged> changed;

    public Optional<Profile> of(Account account) {
        return entities.createQuery("select p from Profile p where p.account = :account", Profile.class)
                .setParameter("account", account.id())
                .getResultStream()
                .findFirst();
    }

    public Optional<Profile> with(long id) {
        return Optional.ofNullable(entities.find(Profile.class, id));
    }

    /** @param handle a present or a former one */
    public Optional<Profile> at(String handle) {
        return Optional.ofNullable(at(List.of(handle)).get(handle));
    }

    /** @param handles present or former ones */
    public Map<String, Profile> at(Collection<String> handles) {
        if (handles.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select h.handle, p from ProfileHandle h join h.profile p where h.handle in :handles",
                        Object[].class)
                .setParameter("handles", handles)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Profile) row[1]));
    }

    /** Whoever has one of these names, however it is spelt in capitals. */
    public List<Profile> named(Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select p from Profile p where lower(p.name) in :names order by p.handle", Profile.class)
                .setParameter(
                        "names",
                        names.stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .toList())
                .setMaxResults(MOST)
                .getResultList();
    }

    public List<Profile> all() {
        return entities.createQuery("select p from Profile p order by p.name, p.handle", Profile.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Its present one among them. */
    public List<String> handlesOf(Profile profile) {
        return entities.createQuery("select h.handle from ProfileHandle h where h.profile = :profile", String.class)
                .setParameter("profile", profile)
                .getResultList();
    }

    /** @throws HandleTakenException if somebody else has or had the handle */
    public Profile save(Account account, ProfileInput words) {
        lock();
        return say(of(account).orElseGet(() -> new Profile(account.id())), words);
    }

    /** Of somebody who never signed in here: samples and imports. */
    public Profile importProfile(ProfileInput words) {
        lock();
        return say(new Profile(null), words);
    }

    /** Of somebody who never signed in here; nothing happens to others. */
    public void removeImported(String handle) {
        at(handle).filter(profile -> profile.account().isEmpty()).ifPresent(profile -> {
            entities.createQuery("delete from ProfileHandle h where h.profile = :profile")
                    .setParameter("profile", profile)
                    .executeUpdate();
            entities.remove(profile);
            changed.fire(new ProfileChanged(profile.id()));
        });
    }

    private Profile say(Profile profile, ProfileInput words) {
        String handle = words.handle().isEmpty() ? free(words.name(), profile) : words.handle();
        if (isTaken(handle, profile)) {
            throw new HandleTakenException();
        }
        profile.say(words, handle);
        if (profile.id() == null) {
            entities.persist(profile);
        }
        if (entities.find(ProfileHandle.class, handle) == null) {
            entities.persist(new ProfileHandle(profile));
        }
        changed.fire(new ProfileChanged(profile.id()));
        return profile;
    }

    private String free(String name, Profile owner) {
        String latin = LatinTransliterator.of(name);
        String wanted = latin.isEmpty() ? NONE : latin;
        return NumberedName.firstFree(wanted, LONGEST_HANDLE, candidate -> isTaken(candidate, owner));
    }

    private boolean isTaken(String handle, Profile owner) {
        ProfileHandle found = entities.find(ProfileHandle.class, handle);
        return found != null && !found.profile().equals(owner);
    }

    /** Of two who want one handle in one moment, the second sees what the first has taken. */
    private void lock() {
        entities.createNativeQuery("select id from handle_lock for update").getSingleResult();
    }
}
