/** The blog in CDI: Quarkus's ArC, and Weld. */
@NullMarked
package dev.stator.it.inject.cdi;

import org.jspecify.annotations.NullMarked;
