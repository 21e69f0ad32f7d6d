/** Keys, elements of sets and names of entries as others store them. */
@NullMarked
package dev.stator.it.codec.form;

import org.jspecify.annotations.NullMarked;
