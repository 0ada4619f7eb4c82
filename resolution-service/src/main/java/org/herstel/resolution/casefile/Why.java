package org.herstel.resolution.casefile;

/**
 * One answer to "why?" on the way to the cause.
 *
 * @param round in which it was recorded
 * @param number from 1 inside the complaint
 */
public record Why(int round, int number, String why) {}
