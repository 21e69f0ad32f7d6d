/**
 * What Faraday's users do, done here: the tests that {@code docs/from-faraday.md} names, and one that holds that page.
 */
@NullMarked
package dev.stator.it.faraday;

import org.jspecify.annotations.NullMarked;
