/**
 * DynamoDB's JSON, read from its bytes: where values stand in it, and each made when it is asked for. It knows nothing
 * of the packages that use it.
 */
@NullMarked
package dev.stator.codec.json;

import org.jspecify.annotations.NullMarked;
