/** How the engine is found, started and stopped. Not for users: may change in any release. */
@NullMarked
package dev.stator.testing.internal;

import org.jspecify.annotations.NullMarked;
