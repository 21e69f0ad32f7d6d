@NullMarked
package io.awspring.cloud.autoconfigure.dynamodb;

import org.jspecify.annotations.NullMarked;
