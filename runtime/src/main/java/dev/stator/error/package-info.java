/** What Stator throws. Every error says where: table, key, attribute path, stored type, Java type. */
@NullMarked
package dev.stator.error;

import org.jspecify.annotations.NullMarked;
