package org.rejoinder.desk.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** What is done in it is stored with one commit. */
@ApplicationScoped
@Transactional
class RedirectBatch {

    <T> T run(Supplier<T> work) {
        return work.get();
    }
}
