/** A chat: times of three digits of fraction in keys. */
@NullMarked
package dev.stator.it.model.chat;

import org.jspecify.annotations.NullMarked;
