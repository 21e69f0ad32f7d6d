/**
 * The root of what Stator throws, and what may come from anywhere: values that cannot be stored or read, throttling,
 * conflicts of Regions. Every error says where: table, key, attribute path, stored type, Java type. Errors of
 * operations, tables and streams are in their packages.
 */
@NullMarked
package dev.stator.error;

import org.jspecify.annotations.NullMarked;
