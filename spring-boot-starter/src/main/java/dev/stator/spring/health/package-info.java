/** Health of the application's tables, in the two packages in which Spring Boot has had its health. */
@NullMarked
package dev.stator.spring.health;

import org.jspecify.annotations.NullMarked;
