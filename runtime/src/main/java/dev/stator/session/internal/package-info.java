/** What sending is made of: futures and sums. In no public signature. */
@NullMarked
package dev.stator.session.internal;

import org.jspecify.annotations.NullMarked;
