/** The sample of the design, as a user would write it. */
@NullMarked
package blog;

import org.jspecify.annotations.NullMarked;
