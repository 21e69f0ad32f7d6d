/** Sessions and their children, with the inverted index. */
@NullMarked
package dev.stator.it.model.session;

import org.jspecify.annotations.NullMarked;
