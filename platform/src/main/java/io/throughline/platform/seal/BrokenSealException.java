package io.throughline.platform.seal;

/** Sealed personal data that does not open although its key is there: it was altered, or moved from elsewhere. */
public final class BrokenSealException extends RuntimeException {

    BrokenSealException(SealedPlace place, String why) {
        super("The seal of " + place.component() + " in " + place.record() + " is broken: " + why);
    }
}
