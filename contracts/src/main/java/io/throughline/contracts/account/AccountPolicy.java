package io.throughline.contracts.account;

/**
 * What the house decided once about its accounts (features 1.13-1).
 *
 * @param individualsAllowed whether a private person can be a customer; those who are stay
 */
public record AccountPolicy(boolean individualsAllowed) {

    /** What holds until somebody changes it. */
    public static final AccountPolicy DEFAULT = new AccountPolicy(true);
}
