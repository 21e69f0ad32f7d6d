/** The annotations that declare a table, its keys and its indexes on a record. */
package dev.stator.annotation;
