@NullMarked
package dev.stator.observe.adapter;

import org.jspecify.annotations.NullMarked;
