/** Batches on DynamoDB Local, with faults on the way to it. */
@NullMarked
package dev.stator.it.batch;

import org.jspecify.annotations.NullMarked;
