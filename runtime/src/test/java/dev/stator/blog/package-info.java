/**
 * A blog: {@code Post} as a user writes it, and beside it what the processor writes for it, which is checked in as the
 * processor is built after us. Its {@code BlogTest} holds the two against each other.
 */
@NullMarked
package dev.stator.blog;

import org.jspecify.annotations.NullMarked;
