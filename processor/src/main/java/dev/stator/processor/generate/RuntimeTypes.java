package dev.stator.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.model.BuiltInType.Family;

/**
 * Every type of the runtime, the SDK and the containers that generated code names. The processor links to none of them.
 */
final class RuntimeTypes {
    static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final ClassName SINGLETON = ClassName.get("jakarta.inject", "Singleton");
    static final ClassName INJECT = ClassName.get("jakarta.inject", "Inject");
    static final ClassName NAMED = ClassName.get("jakarta.inject", "Named");

    static final ClassName ATTRIBUTE_VALUE =
            ClassName.get("software.amazon.awssdk.services.dynamodb.model", "AttributeValue");

    static final ClassName DYNAMO_DB_CLIENT =
            ClassName.get("software.amazon.awssdk.services.dynamodb", "DynamoDbClient");
    static final ClassName DYNAMO_DB_ASYNC_CLIENT =
            ClassName.get("software.amazon.awssdk.services.dynamodb", "DynamoDbAsyncClient");

    static final ClassName STATOR = ClassName.get("dev.stator", "Stator");

    static final ClassName ATTRIBUTE_CODEC = codec("AttributeCodec");
    static final ClassName TEXT_CODEC = codec("TextCodec");
    static final ClassName NUMBER_CODEC = codec("NumberCodec");
    static final ClassName BINARY_CODEC = codec("BinaryCodec");
    static final ClassName ITEM_CODEC = codec("ItemCodec");
    static final ClassName MEMBER = codec("Member");
    static final ClassName CODECS = codec("Codecs");
    static final ClassName ITEM_READER = codec("ItemReader");
    static final ClassName ITEM_WRITER = codec("ItemWriter");

    static final ClassName TEMPLATE_WRITER = ClassName.get("dev.stator.codec.template", "TemplateWriter");
    static final ClassName TEMPLATE_READER = ClassName.get("dev.stator.codec.template", "TemplateReader");

    static final ClassName ENCODING_EXCEPTION = ClassName.get("dev.stator.error", "EncodingException");
    static final ClassName DECODING_EXCEPTION = ClassName.get("dev.stator.error", "DecodingException");

    static final ClassName FROZEN_CODEC = ClassName.get("dev.stator.frozen", "FrozenCodec");
    static final ClassName FROZEN_TYPE = ClassName.get("dev.stator.frozen", "FrozenType");

    static final ClassName GENERATED_CONTRACT = schema("GeneratedContract");
    static final ClassName KEY_PART = schema("KeyPart");
    static final ClassName ITEM_KEY = schema("ItemKey");
    static final ClassName ENTITY_INDEX = schema("EntityIndex");
    static final ClassName ENTITY_SCHEMA = schema("EntitySchema");
    static final ClassName ENTRY_COMPONENT = schema("EntryComponent");
    static final ClassName INDEX_ENTRY = schema("IndexEntry");
    static final ClassName MEMBERSHIP = schema("Membership");
    static final ClassName MARK = MEMBERSHIP.nestedClass("Mark");
    static final ClassName TABLE_SCHEMA = schema("TableSchema");
    static final ClassName ROOT_CODEC = schema("RootCodec");
    static final ClassName VERSIONING = schema("Versioning");
    static final ClassName STAMPS = schema("Stamps");
    static final ClassName STAMPING = schema("Stamping");

    static final ClassName PATH = expression("Path");
    static final ClassName SET_ATTRIBUTE = expression("SetAttribute");
    static final ClassName INNER_SET_ATTRIBUTE = expression("InnerSetAttribute");
    static final ClassName LIST_ATTRIBUTE = expression("ListAttribute");
    static final ClassName COLLECTION_ATTRIBUTE = expression("CollectionAttribute");
    static final ClassName MAP_ATTRIBUTE = expression("MapAttribute");
    static final ClassName RECORD_ATTRIBUTE = expression("RecordAttribute");
    static final ClassName FROZEN_ATTRIBUTE = expression("FrozenAttribute");
    static final ClassName LIFETIME_ATTRIBUTE = expression("LifetimeAttribute");
    static final ClassName VALUE_ATTRIBUTE = expression("ValueAttribute");

    static final ClassName SETTABLE = expression("Settable");
    static final ClassName GIVEN_ATTRIBUTE = expression("GivenAttribute");
    static final ClassName KEY_COMPONENT = expression("KeyComponent");
    static final ClassName TEMPLATE_COMPONENT = expression("TemplateComponent");
    static final ClassName VIRTUAL_COMPONENT = expression("VirtualComponent");

    static final ClassName INDEX_OPERATIONS = dao("IndexOperations");
    static final ClassName ENTITY_OPERATIONS = dao("EntityOperations");
    static final ClassName COLLECTION_OPERATION = operation("CollectionOperation");
    static final ClassName COLLECTION_VIEW = operation("CollectionView");
    static final ClassName KEY_SPAN = operation("KeySpan");
    static final ClassName GET_OPERATION = operation("GetOperation");
    static final ClassName PUT_OPERATION = operation("PutOperation");
    static final ClassName UPDATE_OPERATION = operation("UpdateOperation");
    static final ClassName DELETE_OPERATION = operation("DeleteOperation");
    static final ClassName VERSIONED_PUT = operation("VersionedPut");
    static final ClassName VERSIONED_UPDATE = operation("VersionedUpdate");
    static final ClassName CONDITIONAL_DELETE = operation("ConditionalDelete");
    static final ClassName KEYED_UPDATE = operation("KeyedUpdate");
    static final ClassName KEYED_DELETE = operation("KeyedDelete");
    static final ClassName MODIFY_OPERATION = operation("ModifyOperation");
    static final ClassName ITEM_CHECK = operation("ItemCheck");
    static final ClassName QUERY_OPERATION = operation("QueryOperation");
    static final ClassName GLOBAL_QUERY_OPERATION = operation("GlobalQueryOperation");
    static final ClassName SCAN_OPERATION = operation("ScanOperation");
    static final ClassName GLOBAL_SCAN_OPERATION = operation("GlobalScanOperation");
    static final ClassName RANGE_QUERY = operation("RangeQuery");
    static final ClassName GLOBAL_RANGE_QUERY = operation("GlobalRangeQuery");

    static final ClassName TEMPLATE_QUERY = operation("TemplateQuery");
    static final ClassName GLOBAL_TEMPLATE_QUERY = operation("GlobalTemplateQuery");
    static final ClassName PART_RANGE = operation("PartRange");

    static final ClassName CHANGE = ClassName.get("dev.stator.stream", "Change");

    static final ClassName KEYED_DAO = ClassName.get("dev.stator", "KeyedDao");
    static final ClassName UNVERSIONED_DAO = ClassName.get("dev.stator", "UnversionedDao");

    static final ClassName TABLE_DAO = ClassName.get("dev.stator", "TableDao");
    static final ClassName UNVERSIONED_TABLE_DAO = ClassName.get("dev.stator", "UnversionedTableDao");

    private RuntimeTypes() {}

    /** The class of an attribute that is no primary key, for each family of scalars. */
    static ClassName attribute(Family family) {
        return switch (family) {
            case TEXT -> expression("StringAttribute");
            case ORDERED -> expression("OrderedAttribute");
            case WHOLE -> expression("WholeAttribute");
            case DECIMAL -> expression("DecimalAttribute");
            case NUMBER -> expression("NumberAttribute");
            case BINARY -> expression("BinaryAttribute");
            case VALUE -> VALUE_ATTRIBUTE;
            case COLLECTION -> COLLECTION_ATTRIBUTE;
        };
    }

    /** In the class of an attribute that must be there, that of one that may be missing. */
    static ClassName removable(ClassName attribute) {
        return attribute.nestedClass("Removable");
    }

    /** What a primary key attribute is declared as: the same without what writes. */
    static ClassName keyAttribute(Family family) {
        return switch (family) {
            case TEXT -> expression("StringKey");
            case ORDERED -> expression("OrderedKey");
            case WHOLE -> expression("WholeKey");
            case DECIMAL -> expression("DecimalKey");
            case NUMBER -> expression("NumberKey");
            case BINARY -> expression("BinaryKey");
            case VALUE -> expression("ValueKey");
            case COLLECTION -> throw new IllegalStateException("a collection is no key");
        };
    }

    private static ClassName codec(String name) {
        return ClassName.get("dev.stator.codec", name);
    }

    private static ClassName schema(String name) {
        return ClassName.get("dev.stator.schema", name);
    }

    private static ClassName expression(String name) {
        return ClassName.get("dev.stator.expression", name);
    }

    private static ClassName dao(String name) {
        return ClassName.get("dev.stator.dao", name);
    }

    private static ClassName operation(String name) {
        return ClassName.get("dev.stator.operation", name);
    }
}
