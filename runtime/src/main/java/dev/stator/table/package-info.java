/** The table of an entity: created, found, described and deleted. */
@NullMarked
package dev.stator.table;

import org.jspecify.annotations.NullMarked;
