/** What Stator takes from the AWS SDK. */
@NullMarked
package dev.stator.it.sdk;

import org.jspecify.annotations.NullMarked;
