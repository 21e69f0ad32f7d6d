package dev.stator.it.codec.key;

import dev.stator.annotation.Convert;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.net.URI;

/**
 * Both parts of its key are equal in Java to more than what is stored as the same. Named as parameters of generated
 * code may be.
 *
 * @param other where it leads; of any case for Java
 * @param that of any case for Java
 */
@Table("links")
public record Link(
        @HashKey URI other,
        @RangeKey @Convert(TagCodec.class) Tag that) {}
