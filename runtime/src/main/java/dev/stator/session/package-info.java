/**
 * The one way out to DynamoDB: every request of every operation goes through a {@link dev.stator.session.Session}.
 *
 * <p>Only this package calls a client. {@link dev.stator.Stator} makes the session; users meet {@link
 * dev.stator.session.Backoff} alone, which they may give it.
 */
@NullMarked
package dev.stator.session;

import org.jspecify.annotations.NullMarked;
