@NullMarked
package dev.stator.spring;

import org.jspecify.annotations.NullMarked;
