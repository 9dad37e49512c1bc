package io.throughline.account.targets;

/** Waits for what was achieved to be counted. */
@FunctionalInterface
public interface AchievementsUpTo {

    /** Returns when everything up to that position of the log is counted; refuses as unavailable after a while. */
    void reach(long position);
}
