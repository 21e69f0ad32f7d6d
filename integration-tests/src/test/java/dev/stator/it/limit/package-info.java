/** DynamoDB's limits, held against DynamoDB Local from both sides. */
@NullMarked
package dev.stator.it.limit;

import org.jspecify.annotations.NullMarked;
