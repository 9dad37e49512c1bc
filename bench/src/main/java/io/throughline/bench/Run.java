package io.throughline.bench;

/**
 * One run of one side.
 *
 * @param operations how many were done
 * @param seconds how long it took
 * @param cpuSeconds what it took of the processors, in this JVM and in the server
 */
record Run(long operations, double seconds, double cpuSeconds) {

    double rate() {
        return seconds == 0 ? 0 : operations / seconds;
    }

    double cpuPerOperation() {
        return operations == 0 ? 0 : cpuSeconds / operations;
    }
}
