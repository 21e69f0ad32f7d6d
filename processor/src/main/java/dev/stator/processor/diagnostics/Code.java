package dev.stator.processor.diagnostics;

import java.util.Arrays;
import java.util.Locale;

/**
 * Every fault that can be reported, and the notes. The ids are stable for ever and explained in
 * {@code docs/errors.md}. {@code messages.properties} has what is said of each: what is wrong, then what to write
 * instead.
 *
 * <p>Hundreds: 0 Stator itself and rounds, 1 table and entity, 2 primary key, 3 indexes, 4 types of components, 5
 * defaults and converters, 6 generated names and injection, 7 version and stamps, 8 frozen values and times to live, 9
 * tables of several records and keys made by templates.
 */
public enum Code {
    BUG(1),
    UNRESOLVED(2),
    UNKNOWN_OPTION(3),
    OPTION_VALUE(4),
    NOT_WRITTEN(5),
    NAMED_UNSEEN(6),

    NOT_A_RECORD(101),
    GENERIC_ROOT(102),
    ROOT_UNREACHABLE(103),
    TABLE_NAME(104),
    DUPLICATE_ATTRIBUTE(105),
    ATTRIBUTE_NAME(106),
    IDLE_ANNOTATION(107),

    NO_HASH_KEY(201),
    SEVERAL_HASH_KEYS(202),
    SEVERAL_RANGE_KEYS(203),
    KEY_TYPE(204),
    KEY_ORDER(205),
    KEY_ABSENT(206),
    KEY_DEFAULT(207),
    KEY_NAME_LENGTH(208),
    HASH_AND_RANGE(209),
    KEY_WITHOUT_TABLE(210),
    KEYS_CONTRADICT(211),

    INDEX_NAME(301),
    DUPLICATE_INDEX(302),
    INDEX_COMPONENT(303),
    TOO_MANY_LSIS(304),
    TOO_MANY_GSIS(305),
    LSI_WITHOUT_RANGE_KEY(306),
    INDEX_KEY_COUNT(307),
    INDEX_KEY_REPEATED(308),
    INDEX_KEY_TYPE(309),
    INDEX_KEY_ORDER(310),
    INDEX_ATTRIBUTE_NAME_LENGTH(311),
    KEY_ATTRIBUTE_TYPES(312),
    INCLUDE_IS_KEY(313),
    TOO_MANY_INCLUDED(314),
    INCLUDE_IDLE(315),
    INCLUDE_EMPTY(316),
    INCLUDE_REPEATED(317),

    NO_MAPPING(401),
    RAW_TYPE(402),
    WILDCARD(403),
    TYPE_VARIABLE(404),
    MAP_KEY(405),
    NESTED_OPTIONAL(406),
    TYPE_UNREACHABLE(407),
    SEALED_SUBTYPE(408),
    DUPLICATE_DISCRIMINATOR(409),
    DISCRIMINATOR_CLASH(410),
    TOO_DEEP(411),
    NOT_COMPARABLE(412),
    GENERIC_ELEMENT(413),
    NEVER_NULL(414),
    NULL_INSIDE(415),
    DISCRIMINATOR_TEXT(416),

    DEFAULT_TEXT(501),
    DEFAULT_TYPE(502),
    DEFAULT_NULLABLE(503),
    CONVERTER_KIND(504),
    CONVERTER_INSTANCE(505),
    CONVERTER_TYPE(506),
    CONVERTER_OPEN(507),
    SEVERAL_CONVERTERS(508),

    NAME_TAKEN(601),
    NAMES_CLASH(602),
    WRITTEN_TWICE(603),
    ANNOTATION_TARGET(604),
    ANNOTATION_VALUES(605),

    VERSION_TYPE(701),
    STAMP_TYPE(702),
    SEVERAL_AUTO_GENERATED(703),
    AUTO_GENERATED_TWICE(704),
    AUTO_GENERATED_KEY(705),
    VERSION_DEFAULT(706),
    CREATED_NEVER_NULL(707),
    AUTO_GENERATED_WITHOUT_TABLE(708),
    SENSITIVE_VERSION(709),
    GENERATED_ID_TYPE(710),
    GENERATED_ID_NEVER_NULL(711),
    GENERATED_ID_DEFAULT(712),

    FROZEN_ARTIFACT(801),
    FROZEN_NESTED(802),
    FROZEN_KEY(803),
    FROZEN_CONVERTED(804),
    FROZEN_OPEN(805),
    FROZEN_CLASS(806),
    FROZEN_JDK(807),
    FROZEN_ARRAY(808),
    FROZEN_NAME(809),
    FROZEN_NAME_TAKEN(810),
    FROZEN_FORMAT(811),
    FROZEN_MODULE(812),

    LOCK_FILE(821),
    LOCK_RENAMED(822),
    LOCK_RETYPED(823),
    LOCK_CONSTANT(824),
    LOCK_REMOVED(825),
    LOCK_VANISHED(826),
    LOCK_REUSED(827),
    LOCK_FORMAT(828),
    LOCK_SUBTYPE(829),

    SCHEMA_LOST(831),
    SCHEMA_REQUIRED(832),
    SCHEMA_RETYPED(833),
    SCHEMA_CONSTANT(834),
    SCHEMA_WORD(835),
    SCHEMA_TABLE_WORD(836),
    SCHEMA_DISCRIMINATOR(837),
    SCHEMA_KEY(838),
    SCHEMA_TEMPLATE(839),
    SCHEMA_INDEX(840),

    TTL_TYPE(841),
    SEVERAL_TTLS(842),
    TTL_KEY(843),
    LIFETIME_INDEX_KEY(844),
    TTL_DEFAULT(845),
    TTL_AUTO_GENERATED(846),
    TTL_WITHOUT_TABLE(847),

    SCHEMA_TABLE(848),
    SCHEMA_RECORD(849),
    SCHEMA_KIND(850),
    SCHEMA_TTL(851),
    SCHEMA_VERSION(852),
    SCHEMA_TABLE_DISCRIMINATOR(853),

    TEMPLATE_SYNTAX(901),
    TEMPLATE_COMPONENT(902),
    KEY_WITHOUT_ROOT(903),
    KEY_INDEX(904),
    KEY_TWICE(905),
    KEY_MISSING(906),
    KEY_INCOMPLETE(907),
    KEY_NAMELESS(908),
    KEY_NAME(909),
    KEY_CONTRADICTED(910),
    RANGE_TEMPLATE_IDLE(911),
    WHEN_OF_TABLE(912),
    KEY_ONLY_IDLE(913),
    WHEN_COMPONENT(914),
    ACCESSOR(915),
    MEMBERS_CLASH(916),
    MEMBER(917),
    SEVERAL_TABLES(918),
    ENTITIES_IDLE(919),
    KEYS_MEET(931),
    KEYS_ALIKE(932),
    INDEX_ALIKE(933),
    DISCRIMINATOR_SHARED(934),
    DISCRIMINATOR_STORED(935),
    PART_OPEN(936),
    PART_TYPE(937),
    PART_WIDTH(938),
    PART_CHANGING(939),
    TEMPLATE_LITERAL(940),
    TEMPLATE_ESCAPE(941),
    OVERWRITTEN(942),
    MADE_TWICE(943),
    TEMPLATE_OF_SEVERAL(944),
    LOCAL_HASH(945),
    INDEX_UNUSED(946),
    SHARED_KEY_TYPES(947),
    WHEN_TYPE(948),
    KEY_ONLY_LOST(949),
    TTL_SHARED(950),
    STAMP_BESIDE(951),
    KEY_ONLY_OF_ITSELF(952),
    INCLUDE_UNKNOWN(953),

    VIEW_UNFIT(961),
    VIEW_TABLE(962),
    VIEW_PACKAGE(963),
    VIEW_MEMBER(964),
    VIEW_TWICE(965),
    VIEW_PARENT(966),
    VIEW_INDEX(967),
    VIEW_HASH(968),
    VIEW_GAP(969),

    REST_TYPE(971),
    REST_TWICE(972),
    REST_BESIDE(973),
    REST_KEY(974),

    PROJECTION_UNFIT(981),
    PROJECTION_ENTITY(982),
    PROJECTION_COMPONENT(983),
    PROJECTION_TYPE(984),
    PROJECTION_ABSENT(985),
    PROJECTION_KEYS(986),
    PROJECTION_EMPTY(987),
    PROJECTION_REST(988);

    private final int number;

    Code(int number) {
        this.number = number;
    }

    /** Whether it is no fault by itself, and fails no compile. */
    boolean isNote() {
        return this == KEYS_CONTRADICT || this == KEY_WITHOUT_ROOT;
    }

    /** {@code STA201}. */
    public String id() {
        return "STA" + number / 100 + number / 10 % 10 + number % 10;
    }

    String message(Object... args) {
        return "[" + id() + "] "
                + String.format(
                        Locale.ROOT,
                        FaultTexts.of(id()),
                        Arrays.stream(args).map(Quotation::of).toArray());
    }
}
