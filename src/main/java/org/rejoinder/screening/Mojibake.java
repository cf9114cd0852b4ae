package org.rejoinder.screening;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text that was decoded wrongly somewhere on its way: UTF-8 read as Latin-1, or characters that were lost. */
final class Mojibake implements Screen {

    private static final Pattern BROKEN = Pattern.compile(
            "\u00e2\u20ac[\u2122\u0153\u009d\u201c\u201d\u00a6]|\u00c3[\u0080-\u00bf]|\u00c2[\u0080-\u00bf]|\ufffd");

    private static final int OFTEN = 3;

    @Override
    public Stream<Signal> look(Candidate candidate, Mode mode) {
        if (candidate.text().chars().allMatch(each -> each < 128)) {
            return Stream.empty();
        }
        return BROKEN.matcher(candidate.text()).results().limit(OFTEN).count() == OFTEN
                ? Stream.of(Signal.holds("mojibake", Concern.WORDING, 1, SignalWords.of("mojibake")))
                : Stream.empty();
    }
}
