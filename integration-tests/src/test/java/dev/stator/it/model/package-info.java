/**
 * Tables as others have published them, written as records: each package has one, and a test that reads its items,
 * writes them back, and asks for them by every key.
 */
@NullMarked
package dev.stator.it.model;

import org.jspecify.annotations.NullMarked;
