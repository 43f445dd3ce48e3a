package dev.flxpoint.cli.internal.reference;

/**
 * A member of an object that is sent.
 *
 * @param type as people write it, such as {@code list of CreateShipmentItem}
 * @param schema the name of the object's schema that the type speaks of, or empty
 */
public record Member(
    String name,
    String type,
    String schema,
    boolean required,
    boolean deprecated,
    String description) {}
