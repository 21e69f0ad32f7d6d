/** Records of Stator in the tables of the AWS SDK's Enhanced Client. */
@NullMarked
package dev.stator.enhanced;

import org.jspecify.annotations.NullMarked;
