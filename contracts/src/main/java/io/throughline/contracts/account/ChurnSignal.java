package io.throughline.contracts.account;

/**
 * A sign that a customer is about to be lost, with the figure that made it one.
 *
 * @param figure the days since his last order or touch, or the number of his open complaints
 * @param limit what the rules put against it: the figure is this or more
 */
public record ChurnSignal(ChurnSign sign, long figure, long limit) {}
