package org.rejoinder.desk.key;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.key.ApiKey;
import org.rejoinder.account.key.KeyToken;
import org.rejoinder.account.key.Scope;
import org.rejoinder.http.PendingForm;

/** The form for a new key, and the key when it is made. */
@Named
@RequestScoped
public class NewKeyPage {

    @Inject
    private CurrentUser currentUser;

    private KeyForm form = KeyForm.EMPTY;
    private Map<String, String> problems = Map.of();
    private KeyToken made;

    void fill(KeyForm typed) {
        form = typed;
    }

    /** With what was typed before somebody proved who they are. */
    void fillAgain(PendingForm typed) {
        form = KeyForm.of(typed.field("name"), typed.values("scope").stream(), typed.field("days"));
    }

    void complain(Map<String, String> some) {
        problems = some;
    }

    /** Once: nobody can be told it again. */
    void show(KeyToken token) {
        made = token;
    }

    /** Those that this person could let a key do. */
    public List<Scope> getScopes() {
        return Scope.allFor(currentUser.account().orElseThrow());
    }

    public boolean isTicked(Scope scope) {
        return form.scopes().contains(scope);
    }

    public List<String> getChoices() {
        return KeyForm.CHOICES;
    }

    public String getDays() {
        return form.days();
    }

    public String getName() {
        return form.name();
    }

    public int getLongestName() {
        return ApiKey.LONGEST_NAME;
    }

    /** What is wrong, by field. */
    public Map<String, String> getProblems() {
        return problems;
    }

    public boolean isMade() {
        return made != null;
    }

    public String getToken() {
        return made.text();
    }
}
