/** All or nothing: TransactGetItems and TransactWriteItems. */
@NullMarked
package dev.stator.run.transaction;

import org.jspecify.annotations.NullMarked;
