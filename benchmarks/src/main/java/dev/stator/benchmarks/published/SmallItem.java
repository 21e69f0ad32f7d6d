package dev.stator.benchmarks.published;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;

/** AWS's small item: a text, bytes, and a list of texts. */
@Table("small")
public record SmallItem(@HashKey String stringAttr, SdkBytes binaryAttr, List<String> listAttr) {}
