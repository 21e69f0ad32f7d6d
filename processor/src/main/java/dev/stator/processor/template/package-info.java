/** Texts of keys with places for components, what such texts can be, and whether two can be the same. Pure Java. */
@NullMarked
package dev.stator.processor.template;

import org.jspecify.annotations.NullMarked;
