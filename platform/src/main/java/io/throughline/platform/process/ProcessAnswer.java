package io.throughline.platform.process;

import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.Refusal;

/** What became of a command that a process sent. */
public sealed interface ProcessAnswer {

    /** It was accepted, now or when the same event was handled before; its events are durable. */
    record Done(Accepted accepted) implements ProcessAnswer {}

    /** The domain said no; the process decides what that means. */
    record Refused(Refusal refusal) implements ProcessAnswer {}
}
