/** Changes of items, read from streams of DynamoDB Local. */
@NullMarked
package dev.stator.it.stream;

import org.jspecify.annotations.NullMarked;
