package dev.stator.processor.model;

/**
 * One {@code @Convert} in sight of an entity: on a component, on a type, or on the package of a record.
 *
 * @param place what carries the annotation, for messages: {@code Order.total}, {@code Money}, {@code package shop}
 * @param applies whether it stores something there; a package's converter need not
 */
public record ConverterUse(ConverterModel converter, String place, boolean applies) {}
