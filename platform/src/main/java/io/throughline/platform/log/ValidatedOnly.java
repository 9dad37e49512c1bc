package io.throughline.platform.log;

import io.throughline.platform.message.Accepted;

/** Ends a command that was only to be tried, so that nothing of it stays. */
final class ValidatedOnly extends RuntimeException {

    private final transient Accepted answer;

    ValidatedOnly(Accepted answer) {
        super("Only tried", null, false, false);
        this.answer = answer;
    }

    Accepted answer() {
        return answer;
    }
}
