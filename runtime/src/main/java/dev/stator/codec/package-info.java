/**
 * Java values to DynamoDB attribute values and back: what generated code is made of, and what users implement for types
 * of their own.
 */
@NullMarked
package dev.stator.codec;

import org.jspecify.annotations.NullMarked;
