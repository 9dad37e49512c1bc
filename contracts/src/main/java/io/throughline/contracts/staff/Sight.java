package io.throughline.contracts.staff;

/** Whose customers a role lets somebody see, from the least to the most. */
public enum Sight {
    /** Nobody's. */
    NOTHING,
    /** His own, and those of all below him in the staff tree. */
    OWN_TREE,
    /** Those of his tree, and those without an owner: he assigns them. */
    OWN_TREE_AND_UNOWNED,
    /** Everybody's. */
    EVERYTHING
}
