@NullMarked
package dev.stator.spring.app;

import org.jspecify.annotations.NullMarked;
