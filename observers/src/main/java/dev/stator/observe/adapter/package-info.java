/** Operations as log lines and as meters. Neither holds an item, a key or a value. */
@NullMarked
package dev.stator.observe.adapter;

import org.jspecify.annotations.NullMarked;
