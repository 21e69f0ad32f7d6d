/** What users freeze: the layout of a page. */
@NullMarked
package dev.stator.frozen.fory.model;

import org.jspecify.annotations.NullMarked;
