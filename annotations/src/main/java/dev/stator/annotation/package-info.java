/**
 * The annotations that declare a DynamoDB table, its keys and its indexes on a record.
 *
 * <p>The annotation processor reads them while the record is compiled. None of them is seen at run time.
 */
package dev.stator.annotation;
