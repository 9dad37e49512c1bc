package io.throughline.platform.operation;

/**
 * The service that this process is: it runs what is started through its doors, for those are the commands that it knows.
 *
 * @param name what its application is called
 */
record OwnService(String name) {}
