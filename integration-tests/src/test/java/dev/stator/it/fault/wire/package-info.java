/** A proxy before DynamoDB Local that fails on the wire, so that the SDK's own clients send again. */
@NullMarked
package dev.stator.it.fault.wire;

import org.jspecify.annotations.NullMarked;
