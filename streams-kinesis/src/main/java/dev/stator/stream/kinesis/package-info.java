/** Changes of a table's items out of Kinesis Data Streams for DynamoDB. */
@NullMarked
package dev.stator.stream.kinesis;

import org.jspecify.annotations.NullMarked;
