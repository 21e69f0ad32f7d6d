@NullMarked
package dev.stator.spring.app.other;

import org.jspecify.annotations.NullMarked;
