/**
 * What conditions and updates consist of, what they mean of items in any stored form, and how they become text. It
 * knows no attribute, only what stands where and how it is stored. Not exported.
 */
@NullMarked
package dev.stator.expression.tree;

import org.jspecify.annotations.NullMarked;
