/** Changes of a table's items in AWS Lambda functions. */
@NullMarked
package dev.stator.stream.lambda;

import org.jspecify.annotations.NullMarked;
