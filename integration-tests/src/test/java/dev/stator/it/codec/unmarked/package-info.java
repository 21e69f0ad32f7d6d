/** A package of the corpus without any say on null. */
package dev.stator.it.codec.unmarked;
