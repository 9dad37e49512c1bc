package io.throughline.lead.duplicate;

import java.util.Collection;

/** How likely it is that two records are about the same, from what is the same of them. */
final class Likeness {

    private Likeness() {}

    /** From 1 to 100: each further agreement takes away its share of the doubt that the others left. */
    static int of(Collection<DuplicateReason> reasons) {
        double doubt = 1;
        for (var reason : reasons) doubt *= 1 - weight(reason);
        return (int) Math.round(100 * (1 - doubt));
    }

    /** An e-mail address is one person's nearly always; names are shared by many, Chinese ones most. */
    private static double weight(DuplicateReason reason) {
        return switch (reason) {
            case EMAIL -> 0.9;
            case PHONE -> 0.8;
            case ORGANISATION -> 0.4;
            case NAME -> 0.5;
        };
    }
}
