@NullMarked
package dev.stator.it.consumer;

import org.jspecify.annotations.NullMarked;
