package dev.stator.benchmarks.published;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** The Enhanced Client's static schemas of AWS's items. */
final class PublishedSchemas {
    private PublishedSchemas() {}

    /** Of the tiny item. */
    static TableSchema<TinyBean> tiny() {
        return StaticTableSchema.builder(TinyBean.class)
                .newItemSupplier(TinyBean::new)
                .addAttribute(
                        String.class,
                        a -> a.name("stringAttr")
                                .getter(TinyBean::getStringAttr)
                                .setter(TinyBean::setStringAttr)
                                .tags(primaryPartitionKey()))
                .build();
    }

    /** Of the small item. */
    static TableSchema<SmallBean> small() {
        return StaticTableSchema.builder(SmallBean.class)
                .newItemSupplier(SmallBean::new)
                .addAttribute(
                        String.class,
                        a -> a.name("stringAttr")
                                .getter(SmallBean::getStringAttr)
                                .setter(SmallBean::setStringAttr)
                                .tags(primaryPartitionKey()))
                .addAttribute(
                        SdkBytes.class,
                        a -> a.name("binaryAttr")
                                .getter(SmallBean::getBinaryAttr)
                                .setter(SmallBean::setBinaryAttr))
                .addAttribute(
                        EnhancedType.listOf(String.class),
                        a -> a.name("listAttr").getter(SmallBean::getListAttr).setter(SmallBean::setListAttr))
                .build();
    }

    /** Of the huge item. */
    static TableSchema<HugeBean> huge() {
        return StaticTableSchema.builder(HugeBean.class)
                .newItemSupplier(HugeBean::new)
                .addAttribute(
                        String.class,
                        a -> a.name("stringAttr")
                                .getter(HugeBean::getStringAttr)
                                .setter(HugeBean::setStringAttr)
                                .tags(primaryPartitionKey()))
                .addAttribute(
                        String.class,
                        a -> a.name("hashKey").getter(HugeBean::getHashKey).setter(HugeBean::setHashKey))
                .addAttribute(
                        SdkBytes.class,
                        a -> a.name("binaryAttr")
                                .getter(HugeBean::getBinaryAttr)
                                .setter(HugeBean::setBinaryAttr))
                .addAttribute(
                        EnhancedType.listOf(String.class),
                        a -> a.name("listAttr").getter(HugeBean::getListAttr).setter(HugeBean::setListAttr))
                .addAttribute(
                        new EnhancedType<Map<String, SdkBytes>>() {},
                        a -> a.name("mapAttr1").getter(HugeBean::getMapAttr1).setter(HugeBean::setMapAttr1))
                .addAttribute(
                        new EnhancedType<Map<String, List<SdkBytes>>>() {},
                        a -> a.name("mapAttr2").getter(HugeBean::getMapAttr2).setter(HugeBean::setMapAttr2))
                .addAttribute(
                        new EnhancedType<Map<String, List<Map<String, List<SdkBytes>>>>>() {},
                        a -> a.name("mapAttr3").getter(HugeBean::getMapAttr3).setter(HugeBean::setMapAttr3))
                .build();
    }

    /** Of the huge flat item. */
    static TableSchema<FlatBean> flat() {
        return StaticTableSchema.builder(FlatBean.class)
                .newItemSupplier(FlatBean::new)
                .addAttribute(
                        String.class,
                        a -> a.name("stringAttr1")
                                .getter(FlatBean::getStringAttr1)
                                .setter(FlatBean::setStringAttr1)
                                .tags(primaryPartitionKey()))
                .addAttribute(String.class, text("stringAttr2", FlatBean::getStringAttr2, FlatBean::setStringAttr2))
                .addAttribute(String.class, text("stringAttr3", FlatBean::getStringAttr3, FlatBean::setStringAttr3))
                .addAttribute(String.class, text("stringAttr4", FlatBean::getStringAttr4, FlatBean::setStringAttr4))
                .addAttribute(String.class, text("stringAttr5", FlatBean::getStringAttr5, FlatBean::setStringAttr5))
                .addAttribute(String.class, text("stringAttr6", FlatBean::getStringAttr6, FlatBean::setStringAttr6))
                .addAttribute(String.class, text("stringAttr7", FlatBean::getStringAttr7, FlatBean::setStringAttr7))
                .addAttribute(String.class, text("stringAttr8", FlatBean::getStringAttr8, FlatBean::setStringAttr8))
                .addAttribute(String.class, text("stringAttr9", FlatBean::getStringAttr9, FlatBean::setStringAttr9))
                .addAttribute(String.class, text("stringAttr10", FlatBean::getStringAttr10, FlatBean::setStringAttr10))
                .addAttribute(String.class, text("stringAttr11", FlatBean::getStringAttr11, FlatBean::setStringAttr11))
                .addAttribute(String.class, text("stringAttr12", FlatBean::getStringAttr12, FlatBean::setStringAttr12))
                .addAttribute(String.class, text("stringAttr13", FlatBean::getStringAttr13, FlatBean::setStringAttr13))
                .addAttribute(String.class, text("stringAttr14", FlatBean::getStringAttr14, FlatBean::setStringAttr14))
                .addAttribute(String.class, text("stringAttr15", FlatBean::getStringAttr15, FlatBean::setStringAttr15))
                .addAttribute(String.class, text("stringAttr16", FlatBean::getStringAttr16, FlatBean::setStringAttr16))
                .addAttribute(String.class, text("stringAttr17", FlatBean::getStringAttr17, FlatBean::setStringAttr17))
                .addAttribute(String.class, text("stringAttr18", FlatBean::getStringAttr18, FlatBean::setStringAttr18))
                .addAttribute(String.class, text("stringAttr19", FlatBean::getStringAttr19, FlatBean::setStringAttr19))
                .addAttribute(String.class, text("stringAttr20", FlatBean::getStringAttr20, FlatBean::setStringAttr20))
                .addAttribute(String.class, text("stringAttr21", FlatBean::getStringAttr21, FlatBean::setStringAttr21))
                .addAttribute(String.class, text("stringAttr22", FlatBean::getStringAttr22, FlatBean::setStringAttr22))
                .addAttribute(String.class, text("stringAttr23", FlatBean::getStringAttr23, FlatBean::setStringAttr23))
                .addAttribute(String.class, text("stringAttr24", FlatBean::getStringAttr24, FlatBean::setStringAttr24))
                .addAttribute(String.class, text("stringAttr25", FlatBean::getStringAttr25, FlatBean::setStringAttr25))
                .addAttribute(String.class, text("stringAttr26", FlatBean::getStringAttr26, FlatBean::setStringAttr26))
                .addAttribute(String.class, text("stringAttr27", FlatBean::getStringAttr27, FlatBean::setStringAttr27))
                .addAttribute(String.class, text("stringAttr28", FlatBean::getStringAttr28, FlatBean::setStringAttr28))
                .addAttribute(String.class, text("stringAttr29", FlatBean::getStringAttr29, FlatBean::setStringAttr29))
                .addAttribute(String.class, text("stringAttr30", FlatBean::getStringAttr30, FlatBean::setStringAttr30))
                .addAttribute(String.class, text("stringAttr31", FlatBean::getStringAttr31, FlatBean::setStringAttr31))
                .addAttribute(String.class, text("stringAttr32", FlatBean::getStringAttr32, FlatBean::setStringAttr32))
                .addAttribute(String.class, text("stringAttr33", FlatBean::getStringAttr33, FlatBean::setStringAttr33))
                .addAttribute(String.class, text("stringAttr34", FlatBean::getStringAttr34, FlatBean::setStringAttr34))
                .addAttribute(String.class, text("stringAttr35", FlatBean::getStringAttr35, FlatBean::setStringAttr35))
                .addAttribute(String.class, text("stringAttr36", FlatBean::getStringAttr36, FlatBean::setStringAttr36))
                .addAttribute(String.class, text("stringAttr37", FlatBean::getStringAttr37, FlatBean::setStringAttr37))
                .addAttribute(String.class, text("stringAttr38", FlatBean::getStringAttr38, FlatBean::setStringAttr38))
                .addAttribute(String.class, text("stringAttr39", FlatBean::getStringAttr39, FlatBean::setStringAttr39))
                .addAttribute(String.class, text("stringAttr40", FlatBean::getStringAttr40, FlatBean::setStringAttr40))
                .addAttribute(String.class, text("stringAttr41", FlatBean::getStringAttr41, FlatBean::setStringAttr41))
                .addAttribute(String.class, text("stringAttr42", FlatBean::getStringAttr42, FlatBean::setStringAttr42))
                .addAttribute(String.class, text("stringAttr43", FlatBean::getStringAttr43, FlatBean::setStringAttr43))
                .addAttribute(String.class, text("stringAttr44", FlatBean::getStringAttr44, FlatBean::setStringAttr44))
                .addAttribute(String.class, text("stringAttr45", FlatBean::getStringAttr45, FlatBean::setStringAttr45))
                .addAttribute(String.class, text("stringAttr46", FlatBean::getStringAttr46, FlatBean::setStringAttr46))
                .addAttribute(String.class, text("stringAttr47", FlatBean::getStringAttr47, FlatBean::setStringAttr47))
                .addAttribute(String.class, text("stringAttr48", FlatBean::getStringAttr48, FlatBean::setStringAttr48))
                .addAttribute(String.class, text("stringAttr49", FlatBean::getStringAttr49, FlatBean::setStringAttr49))
                .addAttribute(String.class, text("stringAttr50", FlatBean::getStringAttr50, FlatBean::setStringAttr50))
                .addAttribute(String.class, text("stringAttr51", FlatBean::getStringAttr51, FlatBean::setStringAttr51))
                .addAttribute(String.class, text("stringAttr52", FlatBean::getStringAttr52, FlatBean::setStringAttr52))
                .addAttribute(String.class, text("stringAttr53", FlatBean::getStringAttr53, FlatBean::setStringAttr53))
                .addAttribute(String.class, text("stringAttr54", FlatBean::getStringAttr54, FlatBean::setStringAttr54))
                .addAttribute(String.class, text("stringAttr55", FlatBean::getStringAttr55, FlatBean::setStringAttr55))
                .addAttribute(String.class, text("stringAttr56", FlatBean::getStringAttr56, FlatBean::setStringAttr56))
                .addAttribute(String.class, text("stringAttr57", FlatBean::getStringAttr57, FlatBean::setStringAttr57))
                .addAttribute(String.class, text("stringAttr58", FlatBean::getStringAttr58, FlatBean::setStringAttr58))
                .addAttribute(String.class, text("stringAttr59", FlatBean::getStringAttr59, FlatBean::setStringAttr59))
                .addAttribute(String.class, text("stringAttr60", FlatBean::getStringAttr60, FlatBean::setStringAttr60))
                .addAttribute(String.class, text("stringAttr61", FlatBean::getStringAttr61, FlatBean::setStringAttr61))
                .addAttribute(String.class, text("stringAttr62", FlatBean::getStringAttr62, FlatBean::setStringAttr62))
                .addAttribute(String.class, text("stringAttr63", FlatBean::getStringAttr63, FlatBean::setStringAttr63))
                .build();
    }

    private static Consumer<StaticAttribute.Builder<FlatBean, String>> text(
            String name, Function<FlatBean, String> getter, BiConsumer<FlatBean, String> setter) {
        return attribute -> attribute.name(name).getter(getter).setter(setter);
    }
}
