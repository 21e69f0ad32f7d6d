/** The entry to DynamoDB: a {@code Stator} over a client of the AWS SDK. */
@NullMarked
package dev.stator;

import org.jspecify.annotations.NullMarked;
