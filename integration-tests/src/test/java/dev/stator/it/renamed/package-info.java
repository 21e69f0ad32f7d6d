/** Attributes that were stored under other names before. */
@NullMarked
package dev.stator.it.renamed;

import org.jspecify.annotations.NullMarked;
