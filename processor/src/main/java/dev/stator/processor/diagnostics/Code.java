package dev.stator.processor.diagnostics;

import java.util.Arrays;
import java.util.Locale;

/**
 * Every fault that can be reported, and the notes. The ids are stable for ever and explained in
 * {@code docs/errors.md}. A template is the id, then what is wrong, then what to write instead.
 *
 * <p>Hundreds: 0 Stator itself and rounds, 1 table and entity, 2 primary key, 3 indexes, 4 types of components, 5
 * defaults and converters, 6 generated names and injection, 7 version and stamps, 8 frozen values and times to live, 9
 * tables of several records and keys made by templates.
 */
public enum Code {
    BUG("[STA001] Stator failed on %s: this is a bug in Stator, please report it with what follows.\n%s"),
    UNRESOLVED("[STA002] %s refers to %s, which could not be resolved. If it is a generated type, check above for"
            + " compilation errors that may have prevented its generation; otherwise make sure it is on the"
            + " class path."),
    UNKNOWN_OPTION("[STA003] There is no option %s.%s The options are: %s."),
    OPTION_VALUE("[STA004] The option %s is %s, not \"%s\"."),
    NOT_WRITTEN("[STA005] %s could not be written: %s"),
    NAMED_UNSEEN(
            "[STA006] The option stator.inject is named, but %s sees no jakarta.inject, so that its DAO would get no"
                    + " @Named and no scan would find it. Put jakarta.inject:jakarta.inject-api on the class path, or"
                    + " require the module jakarta.inject; or leave the option out."),

    NOT_A_RECORD("[STA101] @Table stands on the %s %s, but an item is a record. Declare `record %2$s(...)`."),
    GENERIC_ROOT(
            "[STA102] %s has type parameters, but a table holds items of one form. Put @Table on a record without type"
                    + " parameters; it may have a component of type %1$s<...>."),
    ROOT_UNREACHABLE(
            "[STA103] %s is private or inside a private type, so generated code cannot reach it. Remove `private`."),
    TABLE_NAME(
            "[STA104] \"%s\" is no table name: %s. Write 3 to 255 characters out of A-Z, a-z, 0-9, underscore, hyphen"
                    + " and dot."),
    DUPLICATE_ATTRIBUTE(
            "[STA105] %s and %s are both stored as \"%s\". Give one of them another name with @Attribute(\"...\")."),
    ATTRIBUTE_NAME("[STA106] The name under which %s is stored is %s. Write 1 to 65535 bytes of well-formed text."),
    IDLE_ANNOTATION("[STA107] %s does nothing on %s: %s"),

    NO_HASH_KEY("[STA201] %s has no hash key. Put @HashKey on the component that identifies its items."),
    SEVERAL_HASH_KEYS(
            "[STA202] %s has a second hash key, %s beside %s; a table has one. Remove one @HashKey, or make %2$s the"
                    + " @RangeKey."),
    SEVERAL_RANGE_KEYS(
            "[STA203] %s has a second range key, %s beside %s; a table has at most one. Remove one @RangeKey; an index"
                    + " can order by %2$s: @Lsi(name = \"...\", rangeKey = \"%2$s\")."),
    KEY_TYPE("[STA204] The %s %s has type %s, stored as %s; a key is S, N or B. Use a text, a number or a binary, or"
            + " @Convert with a TextCodec, NumberCodec or BinaryCodec."),
    KEY_ORDER("[STA205] The %s %s has type %s, %s. %s"),
    KEY_ABSENT("[STA206] The %s %s is %s, but an item always has its key. Make it %s."),
    KEY_DEFAULT("[STA207] The %s %s has a @Default, but an item always has its key. Remove @Default."),
    KEY_NAME_LENGTH(
            "[STA208] The %s %s is stored under a name of %d bytes, but the name of a key has at most 255. Shorten it"
                    + " with @Attribute(\"...\")."),
    HASH_AND_RANGE("[STA209] %s is both @HashKey and @RangeKey. Remove one; a table with a hash key alone is fine."),
    KEY_WITHOUT_TABLE(
            "[STA210] %s on %s does nothing: only the record of a table has keys. Remove it, or put @Table(\"...\") on"
                    + " %s, and @HashKey on one of its components."),
    KEYS_CONTRADICT(
            "[STA211] %s and %s give the table \"%s\" different primary keys: %s and %s. A Stator refuses the second"
                    + " that it meets. Give one of them a table of another name, or both one key; tables of two"
                    + " environments are for a Stator each."),

    INDEX_NAME(
            "[STA301] \"%s\" is no index name: %s. Write 3 to 255 characters out of A-Z, a-z, 0-9, underscore, hyphen"
                    + " and dot."),
    DUPLICATE_INDEX("[STA302] %s has a second index \"%s\". Give each index a name of its own."),
    INDEX_COMPONENT("[STA303] Index %s names \"%s\", but %s has no such component.%s Its components are: %s."),
    TOO_MANY_LSIS("[STA304] %s has %d local secondary indexes; DynamoDB allows 5. Remove some, or make them @Gsi."),
    TOO_MANY_GSIS("[STA305] %s has %d global secondary indexes; DynamoDB allows 20. Remove some."),
    LSI_WITHOUT_RANGE_KEY(
            "[STA306] Local index %s orders the items of one hash key in another way, but %s has no range key. Put"
                    + " @RangeKey on a component, or write @Gsi(name = \"%1$s\", hashKey = \"%s\", rangeKey ="
                    + " \"%s\")."),
    INDEX_KEY_COUNT("[STA307] The %s key of index %s has %d components; %s."),
    INDEX_KEY_REPEATED("[STA308] Index %s has %s twice in its key. Remove one."),
    INDEX_KEY_TYPE("[STA309] The %s key %s of index %s has type %s, stored as %s; a key is S, N or B. %s"),
    INDEX_KEY_ORDER("[STA310] The %s key %s of index %s has type %s, %s. %s"),
    INDEX_ATTRIBUTE_NAME_LENGTH(
            "[STA311] Index %s names %s, which is stored under a name of %d bytes, but an index takes at most 255."
                    + " Shorten it with @Attribute(\"...\")."),
    KEY_ATTRIBUTE_TYPES(
            "[STA312] The key attribute \"%s\" would have two types: %s as %s and %s as %s. Give one of them another"
                    + " name with @Attribute(\"...\")."),
    INCLUDE_IS_KEY("[STA313] Index %s includes %s, which is a key and is there without that. Remove it from include."),
    TOO_MANY_INCLUDED(
            "[STA314] The indexes of %s include %d attributes; DynamoDB allows 100 over all of them. Include fewer, or"
                    + " use projection = ALL."),
    INCLUDE_IDLE("[STA315] Index %s lists attributes to include, but its projection is %s. %s"),
    INCLUDE_EMPTY(
            "[STA316] The projection of index %s is INCLUDE, but it includes nothing. Write include = {\"...\"}, or"
                    + " projection = KEYS_ONLY."),
    INCLUDE_REPEATED("[STA317] Index %s includes %s twice. Remove one."),

    NO_MAPPING(
            "[STA401] %s has type %s, which Stator cannot store.%s Either name a converter with @Convert(...), or store"
                    + " %s, or use AttributeValue."),
    RAW_TYPE("[STA402] %s is the raw type %s, which does not say what it holds. Write type arguments, such as %s."),
    WILDCARD("[STA403] %s is a wildcard or has one, %s, so what is stored has no type to be read as. Write the type"
            + " itself."),
    TYPE_VARIABLE("[STA404] %s has the type variable %s for a type, which nothing here says. Use a record without type"
            + " parameters, or one whose parameters all follow from the interface it implements."),
    MAP_KEY("[STA405] The keys of %s have type %s, which has no text form, and the keys of a DynamoDB map are text. Use"
            + " a text, a number, an enum, a UUID or a time, or @Convert with a TextCodec or NumberCodec."),
    NESTED_OPTIONAL(
            "[STA406] %s has type %s, where an absent attribute could mean either of two empty values. Write %s."),
    TYPE_UNREACHABLE("[STA407] %s needs %s, which generated code in package %s cannot reach: it is %s. %s"),
    SEALED_SUBTYPE(
            "[STA408] %s is stored as one of the records of %s, but that permits %s, which is none. Make it a record,"
                    + " or name a converter with @Convert(...)."),
    DUPLICATE_DISCRIMINATOR(
            "[STA409] %s and %s, both %s, are told by the same discriminator value \"%s\". Give one another with"
                    + " @DiscriminatorValue(\"...\")."),
    DISCRIMINATOR_CLASH(
            "[STA410] %s is stored as \"%s\", which is the discriminator of %s. Rename one: @Attribute(\"...\") on the"
                    + " component, or @Discriminator(\"...\") on %3$s."),
    TOO_DEEP("[STA411] %s lies inside more than 31 maps and lists, where DynamoDB stores nothing, or in types that nest"
            + " without end. Flatten the types above it."),
    NOT_COMPARABLE(
            "[STA412] %s has type %s, which has no natural order to sort by. Use Set, or let it implement Comparable."),
    GENERIC_ELEMENT(
            "[STA413] %s is the element of an array and has type %s, but Java creates no array of a type with type"
                    + " arguments. Use List for the array."),
    NEVER_NULL("[STA414] %s is @Nullable, but %s. Remove @Nullable%s."),
    NULL_INSIDE("[STA415] %s is @Nullable, but no list, set, map, array, Optional or type argument of a record holds a"
            + " null. Remove @Nullable; in a list or as the value of a map, Optional<%s> says that something is"
            + " missing."),
    DISCRIMINATOR_TEXT(
            "[STA416] The discriminator value of %s is no text that UTF-8 can hold. Write well-formed text."),

    DEFAULT_TEXT("[STA501] The @Default \"%s\" of %s is no %s: %s."),
    DEFAULT_TYPE("[STA502] %s has type %s, which takes no @Default: %s"),
    DEFAULT_NULLABLE(
            "[STA503] %s is @Nullable and has a @Default, so that null, once stored, would be read as the default."
                    + " Remove one of the two."),
    CONVERTER_KIND("[STA504] %s, the converter on %s, implements none of AttributeCodec, TextCodec, NumberCodec and"
            + " BinaryCodec of dev.stator.codec. Let it implement the one for what it stores."),
    CONVERTER_INSTANCE("[STA505] %s, the converter on %s, can't be had by generated code in package %s: %s"),
    CONVERTER_TYPE("[STA506] %s converts %s, but %s. Put it where its type is, or use a converter of %s."),
    CONVERTER_OPEN(
            "[STA507] %s, the converter on %s, does not say what it converts. Let it implement its interface with a"
                    + " type argument that leaves nothing open, such as TextCodec<Money>."),
    SEVERAL_CONVERTERS("[STA508] %s has several converters%s. Keep one @Convert."),

    NAME_TAKEN("[STA601] Stator would generate %s for %s, but there is a type of that name. Rename one of the two."),
    NAMES_CLASH("[STA602] What is generated for index %s would have the name that %s has, %s, case aside. Rename the"
            + " index."),
    WRITTEN_TWICE("[STA603] %s for %s %s"),
    ANNOTATION_TARGET(
            "[STA604] @AnnotateWith lists %s, which cannot stand on a class. Remove it, or add TYPE to its @Target."),
    ANNOTATION_VALUES(
            "[STA605] @AnnotateWith lists %s, whose %s has no default. Put @AnnotateWith on an annotation of your own"
                    + " and that on the record, with its values; or, where %1$s is yours, on %1$s itself."),

    VERSION_TYPE(
            "[STA701] @Version stands on %s, which has type %s, but a version is a long or an int. Make it a long."),
    STAMP_TYPE("[STA702] %s stands on %s, which has type %s, but a stamp is an Instant or an Optional<Instant>. Make it"
            + " one."),
    SEVERAL_AUTO_GENERATED("[STA703] %s has a second %s, %s beside %s; a record has at most one. Remove one."),
    AUTO_GENERATED_TWICE("[STA704] %s is both %s and %s. Remove one."),
    AUTO_GENERATED_KEY(
            "[STA705] %s stands on the %s %s, but a key never changes, and Stator writes %1$s anew. Remove it, or put"
                    + " it on another component."),
    VERSION_DEFAULT(
            "[STA706] The @Version %s has a @Default, but an item without a version has version 0. Remove @Default."),
    CREATED_NEVER_NULL(
            "[STA707] @CreatedAt stamps %s where it is null, but nothing here may be null unless it is @Nullable. Make"
                    + " it a @Nullable Instant or an Optional<Instant>."),
    AUTO_GENERATED_WITHOUT_TABLE(
            "[STA708] %s on %s does nothing: only the record of a table has a version and stamps. Remove it, or put"
                    + " @Table(\"...\") on %s, and @HashKey on one of its components."),
    SENSITIVE_VERSION(
            "[STA709] The @Version %s is @Sensitive, but Stator counts it, and a conflict tells which version met"
                    + " which. Remove @Sensitive."),

    FROZEN_ARTIFACT("[STA801] %s is frozen, but %s is not on the class path. Add its artifact, in the version of your"
            + " stator-runtime:\n%s\nor name a format of your own with @Frozen(format = ...)."),
    FROZEN_NESTED("[STA802] @Frozen stands on %s, which is no attribute of its own: only a component of the table's own"
            + " record is frozen, with all that is in it. Put @Frozen on the component there that leads to"
            + " %1$s."),
    FROZEN_KEY(
            "[STA803] %s is frozen, but it is %s, and equal values need not freeze to equal bytes. Remove @Frozen, or"
                    + " use another component."),
    FROZEN_CONVERTED("[STA804] %s has @Frozen and @Convert, which both say what is stored. Remove one."),
    FROZEN_OPEN(
            "[STA805] %s has type %s, of which anyone's class may be, so nothing says what can come out of the bytes."
                    + " Use a sealed interface, or list the classes that may stand there: @Frozen(types = {...}) on"
                    + " %s."),
    FROZEN_CLASS("[STA806] %s has type %s, which is neither a record nor an enum. Make it a record, or freeze %s"
            + " in a format of your own with @Frozen(format = ...)."),
    FROZEN_JDK("[STA807] %s has type %s, which the format does not write.%s"),
    FROZEN_ARRAY(
            "[STA808] %s is the array %s, which could be written, but not read again for sure. Use List; arrays freeze"
                    + " of primitives, their classes and String."),
    FROZEN_NAME("[STA809] \"%s\" is no frozen name: %s. Write letters, digits, dots, hyphens, underscores and dollar"
            + " signs."),
    FROZEN_NAME_TAKEN("[STA810] %s and %s are both frozen under the name \"%s\". Give one of them another with"
            + " @FrozenName(\"...\")."),
    FROZEN_FORMAT("[STA811] %s, the format of %s, %s"),
    FROZEN_MODULE(
            "[STA812] %s is frozen, but no module of the program requires Apache Fory, of which the format is made. Add"
                    + " to module-info.java: requires org.apache.fory.core;"),

    LOCK_FILE("[STA821] The lock file %s could not be %s: %s"),
    LOCK_RENAMED(
            "[STA822] %s lost %s and gained %s in one change. If these are new names, stored values would read as null"
                    + " or 0 there: keep the old ones, and give the record methods of the new names. If they are not,"
                    + " compile once without the old, then add the new."),
    LOCK_RETYPED("[STA823] %s was %s and is %s, but %s. Keep the type; or add %s of another name and fill it from this"
            + " one."),
    LOCK_CONSTANT("[STA824] %s no longer has the constant %s, and stored values with it could not be read. Keep it, as"
            + " @Deprecated; or, once nothing stored has it, remove its line from %s."),
    LOCK_REMOVED(
            "[STA825] %s no longer has %s, a map by the enum %s, and stored values with an EnumMap there could not be"
                    + " read, whatever else they hold. Keep the component; or, once nothing stored has it, remove its"
                    + " line from %s."),
    LOCK_VANISHED("[STA826] %s no longer leads to %s, and stored values that mention it could not be read. Put"
            + " @FrozenRetired(%s.class) where it was used; or, if it has another name now,"
            + " @FrozenName(\"%2$s\") on it."),
    LOCK_REUSED("[STA827] %s is %s, but stored values have that name for %s. Use another name."),
    LOCK_FORMAT(
            "[STA828] %s was frozen by %s and is by %s, which cannot read what is stored. Keep the format; or freeze a"
                    + " second attribute in the new one and copy. If the class only has a new name, write that into"
                    + " %s."),
    LOCK_SUBTYPE(
            "[STA829] %s no longer permits %s, but stored values may hold one. Keep it; or, once nothing stored has it,"
                    + " remove its line from %s."),

    SCHEMA_LOST(
            "[STA831] %s no longer has the attribute \"%s\", but stored items do: what they have there would be read no"
                    + " more, and the next put would delete it. If it has a new name, put @Attribute(\"%s\") on %s. If"
                    + " it may go, %s"),
    SCHEMA_REQUIRED(
            "[STA832] %s has to be there, but stored items can be without \"%s\", and could not be read. Give it a"
                    + " @Default, or make it @Nullable or Optional. If all items have it by now, %s"),
    SCHEMA_RETYPED(
            "[STA833] %s was stored as %s and is %s, but %s. Keep the type; or read what is stored with a converter of"
                    + " your own, @Convert(...); or add a component of another name. If nothing is stored so any more,"
                    + " %s"),
    SCHEMA_CONSTANT("[STA834] %s no longer has the constant %s, and stored items with it could not be read. Keep it, as"
            + " @Deprecated. If nothing stored has it, %s"),
    SCHEMA_WORD("[STA835] %s does not read \"%s\" any more, which the discriminator of stored values holds. Keep it:"
            + " @DiscriminatorValue(\"%2$s\") on the record that it means, or former = \"%2$s\" beside the new"
            + " word. If nothing stored has it, %3$s"),
    SCHEMA_TABLE_WORD(
            "[STA836] %s does not read \"%s\" any more, which the discriminator of stored items holds. Keep it: "
                    + "@DiscriminatorValue(\"%2$s\"), or former = \"%2$s\" beside the new one. If nothing stored has"
                    + " it, %3$s"),
    SCHEMA_DISCRIMINATOR(
            "[STA837] The attribute that tells the records of %s was %s and is %s, which stored values do not have."
                    + " Keep it: @Discriminator(%2$s). If all were written anew, %4$s"),
    SCHEMA_KEY(
            "[STA838] The key of table \"%s\" was %s and is %s, but a table never changes its key. Keep it; or copy the"
                    + " items into a table of another name. If there is no such table any more, remove the lines from"
                    + " %5$s that begin with: %4$s"),
    SCHEMA_TEMPLATE(
            "[STA839] %s of %s was made as %s and is as %s, so that stored items would not be found, or not be read."
                    + " Keep it; a width keeps the digits of a number, {n:10}. If all items were written anew, %s"),
    SCHEMA_INDEX(
            "[STA840] Index \"%s\" %s, but an index never changes. Declare one of another name beside it, and remove"
                    + " this one later. If the index was built anew, remove the lines from %5$s that begin with: %3$s"
                    + " or %4$s"),

    TTL_TYPE("[STA841] @Ttl stands on %s, which has type %s%s, but a time to live is an Instant, a long or a Duration,"
            + " or an Optional of one. %s"),
    SEVERAL_TTLS(
            "[STA842] %s has a second @Ttl, %s beside %s, but DynamoDB looks at one attribute of a table. Remove one."),
    TTL_KEY("[STA843] @Ttl stands on the %s %s, but a key never changes, and a query's filter takes no key, so that"
            + " nothing expired could be hidden. Put it on another component."),
    LIFETIME_INDEX_KEY(
            "[STA844] The %s key %s of index %s is a @Ttl of type Duration, but what is stored depends on when it is"
                    + " written, so nothing could be looked up by it. Make it an Instant."),
    TTL_DEFAULT(
            "[STA845] The @Ttl %s has a @Default, but an item without a time to live never expires. Remove @Default;"
                    + " where it may be missing, make it an Optional or @Nullable."),
    TTL_AUTO_GENERATED(
            "[STA846] %s is both @Ttl and %s, so that items would expire as they are written, or by a count. Remove"
                    + " one."),
    TTL_WITHOUT_TABLE(
            "[STA847] @Ttl on %s does nothing: only the record of a table expires. Remove it, or put @Table(\"...\") on"
                    + " %s, and @HashKey on one of its components."),

    SCHEMA_TABLE(
            "[STA848] The items of %s are in table \"%s\", and are looked for in \"%s\". Keep the name: what a table is"
                    + " called in one environment, Stator.builder() says. If the items were copied, remove the lines"
                    + " from %5$s that begin with: %4$s"),
    SCHEMA_RECORD(
            "[STA849] Table \"%s\" no longer has the record %s%s, but stored items are such, and could not be read."
                    + " Keep it. If none is stored, remove the lines from %5$s that begin with: %4$s"),
    SCHEMA_KIND(
            "[STA850] %s was stored as %s and is something else. Keep it; or give what is new another name. If nothing"
                    + " is stored so any more, remove the lines from %4$s that begin with: %3$s"),
    SCHEMA_TTL("[STA851] The time to live of table \"%s\" was %s and is %s, but stored items and the table have the old"
            + " one: they would not expire, or still do. Keep @Ttl where it is. If the table was changed, %s"),
    SCHEMA_VERSION(
            "[STA852] The version of %s was the attribute \"%s\", which stored items count in: writes would not see"
                    + " each other. Keep @Version there. If nothing is stored so any more, %s"),
    SCHEMA_TABLE_DISCRIMINATOR(
            "[STA853] What tells the records of table \"%s\" was %s and is %s, which stored items do not have. Keep"
                    + " @Discriminator as it was. If all items were written anew, %s"),

    TEMPLATE_SYNTAX("[STA901] \"%s\" is no template of a key: at character %d, %s."),
    TEMPLATE_COMPONENT("[STA902] \"%s\" names \"%s\", but %s has no such component.%s Its components are: %s."),
    KEY_WITHOUT_ROOT(
            "[STA903] @Key on %s does nothing as far as is compiled here: no table holds it. Let it implement a sealed"
                    + " interface with @Table, or list it in @Table(entities = ...); if that stands in another module,"
                    + " all is well."),
    KEY_INDEX("[STA904] @Key of %s names index \"%s\", but its table has none of that name.%s %s"),
    KEY_TWICE("[STA905] %s has a second @Key for %s. Write both templates into one."),
    KEY_MISSING(
            "[STA906] %s has nothing for \"%s\", the %s key of its table. Write @Key(%3$s = \"...\") on it, or store a"
                    + " component there with @Attribute(\"%2$s\")."),
    KEY_INCOMPLETE(
            "[STA907] %s has nothing for \"%s\", so that no item of it would be in index %s, for which it has a @Key."
                    + " Write %s = \"...\" there too, or store a component there with @Attribute(\"%2$s\")."),
    KEY_NAMELESS("[STA908] %s names no attribute for its hash key. Write @HashKey(\"...\") on it, with the name of the"
            + " attribute that its records make or have."),
    KEY_NAME("[STA909] %s on %s %s"),
    KEY_CONTRADICTED("[STA910] %s stands on %s, but %s"),
    RANGE_TEMPLATE_IDLE(
            "[STA911] %s has a template for a range key, but %s has none. Leave out range, or name one: %s."),
    WHEN_OF_TABLE(
            "[STA912] %s says when an item is under the key of its table, but there it always is. Leave out when, or"
                    + " name the index that is meant: index = \"...\"."),
    KEY_ONLY_IDLE("[STA913] %s is @KeyOnly, but %s"),
    WHEN_COMPONENT(
            "[STA914] %s is in index %s when \"%s\" says so, but it has no such component.%s Its components are: %s."),
    ACCESSOR("[STA915] %s would be had by %s(), but %s. Name the method of it with @Accessor(\"...\")."),
    MEMBERS_CLASH("[STA916] %s and %s would both give a type %s, case aside. Rename one of them."),
    MEMBER("[STA917] A table holds records without type parameters, but %s has %s, which is none. %s"),
    SEVERAL_TABLES(
            "[STA918] %s is in two tables, of %s and of %s, but what is generated for it is for one. Remove it from one"
                    + " of them."),
    ENTITIES_IDLE(
            "[STA919] entities lists the records of a table on a class that is nothing else, but %s is %s. Remove it."),
    KEYS_MEET("[STA931] %s and %s can have one key, %s, so that a put of one would replace an item of the other: %s and"
            + " %s both make it. %s%s"),
    KEYS_ALIKE(
            "[STA932] %s and %s never have one key, %s and %s, but nothing that these begin with tells their items. Let"
                    + " one begin otherwise, or name a @Discriminator."),
    INDEX_ALIKE(
            "[STA933] Index %s holds items of %s and %s, which only the discriminator %s tells, and that is not in the"
                    + " index. Use projection = ALL, or let their keys begin otherwise."),
    DISCRIMINATOR_SHARED("[STA934] %s and %s are told by one value of %s, \"%s\". Give one another with"
            + " @DiscriminatorValue(\"...\"); a value that a record had before is its own for ever."),
    DISCRIMINATOR_STORED(
            "[STA935] %s is stored as \"%s\", which is the discriminator of the table. Rename one of the two."),
    PART_OPEN("[STA936] Nothing says where %s ends in \"%s\". Put a literal behind it, or put it last%s."),
    PART_TYPE("[STA937] %s is part of \"%s\", but has type %s, %s. %s"),
    PART_WIDTH("[STA938] %s is part of \"%s\" and has type %s, %s"),
    PART_CHANGING("[STA939] %s is part of \"%s\", but it is %s. Use another component."),
    TEMPLATE_LITERAL("[STA940] The literal \"%s\" of \"%s\" %s. Write another."),
    TEMPLATE_ESCAPE(
            "[STA941] \"%s\" is escaped, but a part ends at \"%s\", which does not begin with a character of ASCII."
                    + " Write another literal, or leave out escape."),
    OVERWRITTEN("[STA942] %s is stored as \"%s\", which the template \"%s\" makes. Give the component another name with"
            + " @Attribute(\"...\"), or leave out the template, so that the component is the key."),
    MADE_TWICE("[STA943] The attribute \"%s\" is made by a template for index %s, but it is a key of %s too. Give the"
            + " index an attribute of its own."),
    TEMPLATE_OF_SEVERAL(
            "[STA944] A template makes one attribute, but the %s key of index %s has %d. Let the index have one, or"
                    + " leave out the template, so that components stored under these names are the key."),
    LOCAL_HASH(
            "[STA945] The hash key of local index %s is that of the table. Leave out hash, or make the index a @Gsi."),
    INDEX_UNUSED(
            "[STA946] No record has index %s, so nothing says what its key is stored as. Write @Key(index = \"%1$s\","
                    + " ...) on a record, store components under the names of its key, or remove it."),
    SHARED_KEY_TYPES(
            "[STA947] \"%s\" is an attribute of a key, and would have two types: %s by %s and %s by %s. Give one"
                    + " another name with @Attribute(\"...\")."),
    WHEN_TYPE("[STA948] %s says when an item is in index %s, but has type %s. Make it a boolean; an Optional in the key"
            + " says it by itself."),
    KEY_ONLY_LOST(
            "[STA949] %s is in keys only, but index %s has an item only where %s says so, and the value would be lost"
                    + " with it. Remove @KeyOnly."),
    TTL_SHARED(
            "[STA950] %s is stored as \"%s\"%s, but \"%s\" is what says of %s when its items expire, and DynamoDB looks"
                    + " at one attribute of a table. %s"),
    STAMP_BESIDE(
            "[STA951] %s is @UpdatedAt, so that each update writes it, but index %s has it in its key together with %s,"
                    + " which the update would have to know each time. Make that of it and the key of the table alone,"
                    + " or use another component."),
    KEY_ONLY_OF_ITSELF(
            "[STA952] %s is @KeyOnly and so has no attribute of its own, which %s is for. Remove one of the two."),
    INCLUDE_UNKNOWN(
            "[STA953] Index %s includes \"%s\", but no record of %s has an attribute of that name.%s The attributes"
                    + " are: %s."),

    VIEW_UNFIT("[STA961] @ItemCollection stands on %s, but that %s. Put it on a record without type parameters that"
            + " generated code can reach."),
    VIEW_TABLE("[STA962] %s is no table of several records, so that nothing can be put together of its items. Name the"
            + " type with @Table that the records have in common."),
    VIEW_PACKAGE(
            "[STA963] %s stands in package %s, but what is generated for %s stands in %s, where alone it can be used."
                    + " Move %1$s there."),
    VIEW_MEMBER("[STA964] %s has type %s, which is no record of %s, nor an Optional or a List of one. Its records are:"
            + " %s."),
    VIEW_TWICE("[STA965] %s and %s are both for items of %s. Remove one of them."),
    VIEW_PARENT(
            "[STA966] %s has %s. Exactly one component is a record itself, without Optional or List: that of the item"
                    + " which the others belong to."),
    VIEW_INDEX("[STA967] %s cannot be put together of items of index \"%s\": %s"),
    VIEW_HASH(
            "[STA968] %s and %s do not stand under one hash key: it is %s for %1$s, and %s for %2$s. Remove one of them"
                    + " from %s."),
    VIEW_GAP(
            "[STA969] %s asks for range keys that %s, and among them are those of %s, which are %s. Add a component for"
                    + " these items, or write skip = true, so that they are read and passed over."),

    REST_TYPE("[STA971] %s is @Rest, but has type %s, which does not hold whatever is stored. Make it a Map<String,"
            + " AttributeValue>, of the AWS SDK's type."),
    REST_TWICE("[STA972] %s and %s are both @Rest, and what is stored besides is in one. Remove one of them."),
    REST_BESIDE("[STA973] %s is @Rest, so it is no attribute, and %s does nothing on it. Remove one of the two."),
    REST_KEY("[STA974] %s is @Rest, so it is no attribute, and is neither in a key nor included in an index. Name"
            + " another component; one attribute of it that shall be in the index takes a component of its own."),

    PROJECTION_UNFIT("[STA981] @ProjectionOf stands on %s, but that %s. Put it on a record without type parameters that"
            + " generated code can reach."),
    PROJECTION_ENTITY("[STA982] %s is no record that a table holds, so that no item is read as a part of it. Name a"
            + " record with @Table, or one of a table of several; where a class lists it, name that as the table too."),
    PROJECTION_COMPONENT("[STA983] %s is a part of %s, which has no %s \"%s\".%s It has: %s."),
    PROJECTION_TYPE("[STA984] %s has type %s, but %s has type %s. A part of an entity has whole components. Write the"
            + " same type, or %s if it may be absent."),
    PROJECTION_ABSENT("[STA985] %s is never null, but %s may be absent. Write %s, or @Nullable."),
    PROJECTION_KEYS(
            "[STA986] %s stands only in key attribute \"%s\", together with others, so that it cannot be read by"
                    + " itself. Give it an attribute of its own by @Attribute, or read the whole record."),
    PROJECTION_EMPTY("[STA987] %s has no components, so that there is nothing to read. Give it some of the entity's.");

    private final String template;

    Code(String template) {
        this.template = template;
    }

    /** Whether it is no fault by itself, and fails no compile. */
    boolean isNote() {
        return this == KEYS_CONTRADICT || this == KEY_WITHOUT_ROOT;
    }

    /** {@code STA201}. */
    public String id() {
        return template.substring(1, template.indexOf(']'));
    }

    String message(Object... args) {
        return String.format(
                Locale.ROOT, template, Arrays.stream(args).map(Quotation::of).toArray());
    }
}
