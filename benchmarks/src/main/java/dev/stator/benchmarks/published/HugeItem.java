package dev.stator.benchmarks.published;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/** AWS's huge item: lists and maps of bytes, several levels deep. */
@Table("huge")
public record HugeItem(
        @HashKey String stringAttr,
        String hashKey,
        SdkBytes binaryAttr,
        List<String> listAttr,
        Map<String, SdkBytes> mapAttr1,
        Map<String, List<SdkBytes>> mapAttr2,
        Map<String, List<Map<String, List<SdkBytes>>>> mapAttr3) {}
