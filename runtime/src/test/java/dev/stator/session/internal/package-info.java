@NullMarked
package dev.stator.session.internal;

import org.jspecify.annotations.NullMarked;
