package dev.stator.processor.model;

/**
 * The component that holds what is stored beside the attributes of the others.
 *
 * @param component its name
 * @param place which component of the record it is, from 0
 * @param sensitive whether no text must show what it holds
 */
public record RestPlace(String component, int place, boolean sensitive) {}
