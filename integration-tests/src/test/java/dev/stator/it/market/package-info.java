/**
 * A table of several records whose keys are made by templates, with codecs and DAOs written by hand: what they ask of
 * the runtime.
 */
@NullMarked
package dev.stator.it.market;

import org.jspecify.annotations.NullMarked;
