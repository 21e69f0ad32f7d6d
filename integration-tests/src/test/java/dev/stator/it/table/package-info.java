/** Tables made, compared, changed and exported, on DynamoDB Local. */
@NullMarked
package dev.stator.it.table;

import org.jspecify.annotations.NullMarked;
