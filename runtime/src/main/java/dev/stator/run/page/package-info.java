/** Page after page, and segments at the same time: Query and Scan, with their cursors and checkpoints. */
@NullMarked
package dev.stator.run.page;

import org.jspecify.annotations.NullMarked;
