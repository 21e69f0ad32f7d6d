/** DynamoDB Local started, shared, stopped. */
@NullMarked
package dev.stator.testing;

import org.jspecify.annotations.NullMarked;
