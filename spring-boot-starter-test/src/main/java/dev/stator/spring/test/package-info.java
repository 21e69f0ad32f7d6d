/** {@code @StatorTest} beside {@code @SpringBootTest} and the slices of Spring Boot. */
@NullMarked
package dev.stator.spring.test;

import org.jspecify.annotations.NullMarked;
