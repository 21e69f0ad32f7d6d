@NullMarked
package dev.stator.session;

import org.jspecify.annotations.NullMarked;
