package io.throughline.query.board;

import io.throughline.platform.identity.Caller;
import java.util.function.Consumer;

/** All opportunities, for whoever counts them. */
public interface Opportunities {

    /** Hands over every opportunity that the caller may see, one after the other. */
    void each(Caller caller, Consumer<? super Opportunity> reader);
}
