/**
 * DynamoDB Local for tests and for trying things out, with a JUnit Jupiter extension.
 *
 * <p>{@link dev.stator.testing.DynamoDbLocal} starts the engine and needs no JUnit. DynamoDB Local itself is never
 * brought along: its licence forbids it. {@code docs/testing.md} says how to add it.
 */
@NullMarked
package dev.stator.testing;

import org.jspecify.annotations.NullMarked;
