package dev.stator.processor.generate.plan;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.model.BuiltInType.Family;

/**
 * Every type of the runtime, the SDK and the containers that generated code names. The processor links to none of them.
 */
public final class RuntimeTypes {
    public static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    public static final ClassName SINGLETON = ClassName.get("jakarta.inject", "Singleton");
    public static final ClassName INJECT = ClassName.get("jakarta.inject", "Inject");
    public static final ClassName NAMED = ClassName.get("jakarta.inject", "Named");

    public static final ClassName DYNAMO_DB_CLIENT =
            ClassName.get("software.amazon.awssdk.services.dynamodb", "DynamoDbClient");
    public static final ClassName DYNAMO_DB_ASYNC_CLIENT =
            ClassName.get("software.amazon.awssdk.services.dynamodb", "DynamoDbAsyncClient");

    public static final ClassName STATOR = ClassName.get("dev.stator", "Stator");

    public static final ClassName ATTRIBUTE_CODEC = codec("AttributeCodec");
    public static final ClassName TEXT_CODEC = codec("TextCodec");
    public static final ClassName NUMBER_CODEC = codec("NumberCodec");
    public static final ClassName BINARY_CODEC = codec("BinaryCodec");
    public static final ClassName ITEM_CODEC = codec("ItemCodec");
    public static final ClassName ITEM_MEMBERS = codec("ItemMembers");
    public static final ClassName RENAMED_TEXT = codec("RenamedText");
    public static final ClassName CODECS = codec("Codecs");
    public static final ClassName ITEM_READER = codec("ItemReader");
    public static final ClassName ITEM_WRITER = codec("ItemWriter");

    public static final ClassName TEMPLATE_WRITER = ClassName.get("dev.stator.codec.template", "TemplateWriter");
    public static final ClassName TEMPLATE_READER = ClassName.get("dev.stator.codec.template", "TemplateReader");

    public static final ClassName ENCODING_EXCEPTION = ClassName.get("dev.stator.error", "EncodingException");
    public static final ClassName DECODING_EXCEPTION = ClassName.get("dev.stator.error", "DecodingException");

    public static final ClassName FROZEN_CODEC = ClassName.get("dev.stator.frozen", "FrozenCodec");
    public static final ClassName FROZEN_TYPE = ClassName.get("dev.stator.frozen", "FrozenType");

    public static final ClassName GENERATED_CONTRACT = schema("GeneratedContract");
    public static final ClassName KEY_PART = schema("KeyPart");
    public static final ClassName ITEM_KEY = schema("ItemKey");
    public static final ClassName ENTITY_INDEX = schema("EntityIndex");
    public static final ClassName ENTITY_SCHEMA = schema("EntitySchema");
    public static final ClassName ENTRY_COMPONENT = schema("EntryComponent");
    public static final ClassName INDEX_ENTRY = schema("IndexEntry");
    public static final ClassName MEMBERSHIP = schema("Membership");
    public static final ClassName MARK = MEMBERSHIP.nestedClass("Mark");
    public static final ClassName TABLE_SCHEMA = schema("TableSchema");
    public static final ClassName ROOT_CODEC = schema("RootCodec");
    public static final ClassName VERSIONING = schema("Versioning");
    public static final ClassName IDENTIFYING = schema("Identifying");
    public static final ClassName STAMPS = schema("Stamps");
    public static final ClassName STAMPING = schema("Stamping");

    public static final ClassName PATH = expression("Path");
    public static final ClassName SET_ATTRIBUTE = expression("SetAttribute");
    public static final ClassName INNER_SET_ATTRIBUTE = expression("InnerSetAttribute");
    public static final ClassName LIST_ATTRIBUTE = expression("ListAttribute");
    public static final ClassName COLLECTION_ATTRIBUTE = expression("CollectionAttribute");
    public static final ClassName MAP_ATTRIBUTE = expression("MapAttribute");
    public static final ClassName RECORD_ATTRIBUTE = expression("RecordAttribute");
    public static final ClassName REMOVABLE_RECORD_ATTRIBUTE = expression("RemovableRecordAttribute");
    public static final ClassName EMBEDDED_ATTRIBUTE = expression("EmbeddedAttribute");
    public static final ClassName REMOVABLE_EMBEDDED_ATTRIBUTE = expression("RemovableEmbeddedAttribute");
    public static final ClassName FROZEN_ATTRIBUTE = expression("FrozenAttribute");
    public static final ClassName LIFETIME_ATTRIBUTE = expression("LifetimeAttribute");
    public static final ClassName VALUE_ATTRIBUTE = expression("ValueAttribute");

    public static final ClassName REMOVABLE_ATTRIBUTE = expression("RemovableAttribute");
    public static final ClassName SETTABLE = expression("Settable");
    public static final ClassName GIVEN_ATTRIBUTE = expression("GivenAttribute");
    public static final ClassName KEY_COMPONENT = expression("KeyComponent");
    public static final ClassName TEMPLATE_COMPONENT = expression("TemplateComponent");
    public static final ClassName VIRTUAL_COMPONENT = expression("VirtualComponent");

    public static final ClassName INDEX_OPERATIONS = dao("IndexOperations");
    public static final ClassName ENTITY_OPERATIONS = dao("EntityOperations");
    public static final ClassName COLLECTION_OPERATION = operation("CollectionOperation");
    public static final ClassName COLLECTION_VIEW = operation("CollectionView");
    public static final ClassName ITEM_PROJECTION = operation("ItemProjection");
    public static final ClassName KEY_SPAN = operation("KeySpan");
    public static final ClassName GET_OPERATION = operation("GetOperation");
    public static final ClassName PUT_OPERATION = operation("PutOperation");
    public static final ClassName UPDATE_OPERATION = operation("UpdateOperation");
    public static final ClassName DELETE_OPERATION = operation("DeleteOperation");
    public static final ClassName VERSIONED_PUT = operation("VersionedPut");
    public static final ClassName VERSIONED_UPDATE = operation("VersionedUpdate");
    public static final ClassName CONDITIONAL_DELETE = operation("ConditionalDelete");
    public static final ClassName KEYED_UPDATE = operation("KeyedUpdate");
    public static final ClassName KEYED_DELETE = operation("KeyedDelete");
    public static final ClassName REST_ATTRIBUTES = expression("RestAttributes");
    public static final ClassName REST_COMPONENT = codec("RestComponent");
    public static final ClassName MODIFY_OPERATION = operation("ModifyOperation");
    public static final ClassName ITEM_CHECK = operation("ItemCheck");
    public static final ClassName QUERY_OPERATION = operation("QueryOperation");
    public static final ClassName GLOBAL_QUERY_OPERATION = operation("GlobalQueryOperation");
    public static final ClassName SCAN_OPERATION = operation("ScanOperation");
    public static final ClassName GLOBAL_SCAN_OPERATION = operation("GlobalScanOperation");
    public static final ClassName RANGE_QUERY = operation("RangeQuery");
    public static final ClassName GLOBAL_RANGE_QUERY = operation("GlobalRangeQuery");

    public static final ClassName TEMPLATE_QUERY = operation("TemplateQuery");
    public static final ClassName GLOBAL_TEMPLATE_QUERY = operation("GlobalTemplateQuery");
    public static final ClassName PART_RANGE = operation("PartRange");

    public static final ClassName CHANGE = ClassName.get("dev.stator.stream", "Change");

    public static final ClassName KEYED_DAO = ClassName.get("dev.stator", "KeyedDao");
    public static final ClassName UNVERSIONED_DAO = ClassName.get("dev.stator", "UnversionedDao");

    public static final ClassName TABLE_DAO = ClassName.get("dev.stator", "TableDao");
    public static final ClassName UNVERSIONED_TABLE_DAO = ClassName.get("dev.stator", "UnversionedTableDao");
    public static final ClassName VIEW_DAO = ClassName.get("dev.stator", "ViewDao");

    private RuntimeTypes() {}

    /** The class of an attribute that is no primary key, for each family of scalars. */
    public static ClassName attribute(Family family) {
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
    public static ClassName removable(ClassName attribute) {
        return attribute.nestedClass("Removable");
    }

    /** What a primary key attribute is declared as: the same without what writes. */
    public static ClassName keyAttribute(Family family) {
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
