/**
 * A blog whose posts live in two accounts. It is wired by every container in turn, each in a package of its own; the
 * DAO is generated once, in the same compilation.
 */
@NullMarked
package dev.stator.it.inject;

import org.jspecify.annotations.NullMarked;
