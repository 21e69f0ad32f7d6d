/** Transactions on DynamoDB Local, and what it does not do by itself injected. */
@NullMarked
package dev.stator.it.transaction;

import org.jspecify.annotations.NullMarked;
