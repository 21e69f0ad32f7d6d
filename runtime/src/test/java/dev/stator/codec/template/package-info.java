@NullMarked
package dev.stator.codec.template;

import org.jspecify.annotations.NullMarked;
