/** Tables that {@code DynamoDBMapper} of the SDK 1 writes too. */
@NullMarked
package dev.stator.it.mapper;

import org.jspecify.annotations.NullMarked;
