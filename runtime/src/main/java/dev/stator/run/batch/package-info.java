/** Any number of items: BatchGetItem and BatchWriteItem. */
@NullMarked
package dev.stator.run.batch;

import org.jspecify.annotations.NullMarked;
