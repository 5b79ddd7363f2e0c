package eu.lectern.kit.problem;

/**
 * One field that is wrong.
 *
 * @param field path within the body, e.g. {@code items[3].percent}, or the name of a parameter or header
 * @param message what is wrong with it, for the developer who sent it
 */
public record Violation(String field, String message) {}
