/** A table of several records of which some are told by an attribute, with codecs written by hand. */
@NullMarked
package dev.stator.party;

import org.jspecify.annotations.NullMarked;
