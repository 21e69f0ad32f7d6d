/**
 * What generated DAOs are made of: the operations on one table, on one of its indexes, and on entities that have a
 * version.
 */
@NullMarked
package dev.stator.dao;

import org.jspecify.annotations.NullMarked;
