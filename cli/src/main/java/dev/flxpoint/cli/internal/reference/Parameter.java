package dev.flxpoint.cli.internal.reference;

/**
 * A parameter of an operation.
 *
 * @param place {@code path}, {@code query} or {@code header}
 * @param type as people write it, such as {@code list of integer}
 * @param context the owner that an Account token must name by it, {@code source} or {@code
 *     channel}, whose own token implies it; else empty
 */
public record Parameter(
    String name, String place, boolean required, String type, String description, String context) {}
