package org.rejoinder.reader.transparency;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.rejoinder.i18n.Messages;
import org.rejoinder.transparency.Figure;

/** Says a number as readers read it. */
record FigureWords(Messages words) {

    private static final String NONE = "–";

    String of(Figure figure) {
        if (!figure.folded()) {
            return words.of("transparency.number", figure.value());
        }
        return figure.value() == 0 ? words.of("transparency.folded") : words.of("transparency.atLeast", figure.value());
    }

    /** In the unit that fits. */
    String time(OptionalLong seconds) {
        if (seconds.isEmpty()) {
            return NONE;
        }
        Duration wait = Duration.ofSeconds(seconds.getAsLong());
        if (wait.toHours() >= 48) {
            return words.of("transparency.days", Math.round(wait.toHours() / 24.0));
        }
        return wait.toMinutes() >= 90
                ? words.of("transparency.hours", Math.round(wait.toMinutes() / 60.0))
                : words.of("transparency.minutes", Math.max(1, wait.toMinutes()));
    }

    String share(OptionalDouble share) {
        return share.isEmpty() ? NONE : words.of("transparency.share", share.getAsDouble());
    }

    /** @param thousandths of kappa */
    String kappa(OptionalLong thousandths) {
        return thousandths.isEmpty() ? NONE : words.of("transparency.decimal", thousandths.getAsLong() / 1_000.0);
    }
}
