/**
 * Stator in Spring Boot: a {@code Stator} of the application's client, its DAOs as beans, its tables as {@code
 * stator.schema} says, health and meters.
 */
@NullMarked
package dev.stator.spring;

import org.jspecify.annotations.NullMarked;
