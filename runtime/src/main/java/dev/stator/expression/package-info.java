/**
 * Typed attributes and what is built from them: conditions, updates, projections and key conditions.
 *
 * <p>Generated classes ({@code Post_}) hold one attribute per record component. An attribute knows its entity, its path
 * and how its values are stored, so an operator that does not fit its type does not compile. Everything here is
 * immutable but {@link dev.stator.expression.ExpressionContext}, which turns it into the text, names and values of one
 * request.
 */
@NullMarked
package dev.stator.expression;

import org.jspecify.annotations.NullMarked;
