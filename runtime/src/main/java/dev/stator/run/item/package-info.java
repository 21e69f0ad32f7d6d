/** One item at a time: GetItem, PutItem, UpdateItem and DeleteItem, and what all runners share. */
@NullMarked
package dev.stator.run.item;

import org.jspecify.annotations.NullMarked;
