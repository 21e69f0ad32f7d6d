/**
 * The one way out to DynamoDB: every request of every operation goes through a {@link dev.stator.session.Session}.
 *
 * <p>Only this package calls a client. Users meet none of it; {@link dev.stator.Stator} makes the session.
 */
@NullMarked
package dev.stator.session;

import org.jspecify.annotations.NullMarked;
