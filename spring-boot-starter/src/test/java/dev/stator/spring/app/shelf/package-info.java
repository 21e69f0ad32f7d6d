@NullMarked
package dev.stator.spring.app.shelf;

import org.jspecify.annotations.NullMarked;
