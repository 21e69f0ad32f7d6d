/** The ways to turn an item into DynamoDB's form and back that are measured against each other. */
@NullMarked
package dev.stator.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
