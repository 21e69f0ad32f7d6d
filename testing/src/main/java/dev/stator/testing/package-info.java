/** DynamoDB Local for tests and for trying things out. */
@NullMarked
package dev.stator.testing;

import org.jspecify.annotations.NullMarked;
