package calls

import dev.stator.expression.ItemCondition
import dev.stator.it.kotlin.Reading
import dev.stator.it.kotlin.ReadingDao
import dev.stator.it.kotlin.Reading_
import java.math.BigDecimal
import java.math.BigInteger
import java.time.Duration
import java.time.Instant
import java.util.OptionalInt
import java.util.UUID

/** Each operator of each kind of attribute, with the literals of Kotlin. */
fun conditions(): List<ItemCondition<Reading>> = listOf(
    Reading_.tiny.eq(1),
    Reading_.tiny.eq(1.toByte()),
    Reading_.tiny.eq(1L),
    Reading_.tiny.ne(1),
    Reading_.tiny.ne(1.toByte()),
    Reading_.tiny.ne(1L),
    Reading_.tiny.lt(1),
    Reading_.tiny.lt(1.toByte()),
    Reading_.tiny.lt(1L),
    Reading_.tiny.le(1),
    Reading_.tiny.le(1.toByte()),
    Reading_.tiny.le(1L),
    Reading_.tiny.gt(1),
    Reading_.tiny.gt(1.toByte()),
    Reading_.tiny.gt(1L),
    Reading_.tiny.ge(1),
    Reading_.tiny.ge(1.toByte()),
    Reading_.tiny.ge(1L),
    Reading_.tiny.between(1, 2),
    Reading_.tiny.`in`(1, 2),
    Reading_.tiny.`in`(listOf(1.toByte(), 2.toByte())),
    Reading_.small.eq(1),
    Reading_.small.eq(1.toShort()),
    Reading_.small.eq(1L),
    Reading_.small.ne(1),
    Reading_.small.ne(1.toShort()),
    Reading_.small.ne(1L),
    Reading_.small.lt(1),
    Reading_.small.lt(1.toShort()),
    Reading_.small.lt(1L),
    Reading_.small.le(1),
    Reading_.small.le(1.toShort()),
    Reading_.small.le(1L),
    Reading_.small.gt(1),
    Reading_.small.gt(1.toShort()),
    Reading_.small.gt(1L),
    Reading_.small.ge(1),
    Reading_.small.ge(1.toShort()),
    Reading_.small.ge(1L),
    Reading_.small.between(1, 2),
    Reading_.small.`in`(1, 2),
    Reading_.small.`in`(listOf(1.toShort(), 2.toShort())),
    Reading_.count.eq(1),
    Reading_.count.eq(1L),
    Reading_.count.ne(1),
    Reading_.count.ne(1L),
    Reading_.count.lt(1),
    Reading_.count.lt(1L),
    Reading_.count.le(1),
    Reading_.count.le(1L),
    Reading_.count.gt(1),
    Reading_.count.gt(1L),
    Reading_.count.ge(1),
    Reading_.count.ge(1L),
    Reading_.count.between(1, 2),
    Reading_.count.`in`(1, 2),
    Reading_.count.`in`(listOf(1, 2)),
    Reading_.boxedCount.eq(1),
    Reading_.boxedCount.eq(1L),
    Reading_.boxedCount.ne(1),
    Reading_.boxedCount.ne(1L),
    Reading_.boxedCount.lt(1),
    Reading_.boxedCount.lt(1L),
    Reading_.boxedCount.le(1),
    Reading_.boxedCount.le(1L),
    Reading_.boxedCount.gt(1),
    Reading_.boxedCount.gt(1L),
    Reading_.boxedCount.ge(1),
    Reading_.boxedCount.ge(1L),
    Reading_.boxedCount.between(1, 2),
    Reading_.boxedCount.`in`(1, 2),
    Reading_.boxedCount.`in`(listOf(1, 2)),
    Reading_.boxedNumber.eq(1L),
    Reading_.boxedNumber.eq(1),
    Reading_.boxedNumber.ne(1L),
    Reading_.boxedNumber.ne(1),
    Reading_.boxedNumber.lt(1L),
    Reading_.boxedNumber.lt(1),
    Reading_.boxedNumber.le(1L),
    Reading_.boxedNumber.le(1),
    Reading_.boxedNumber.gt(1L),
    Reading_.boxedNumber.gt(1),
    Reading_.boxedNumber.ge(1L),
    Reading_.boxedNumber.ge(1),
    Reading_.boxedNumber.between(1L, 2L),
    Reading_.boxedNumber.`in`(1L, 2L),
    Reading_.boxedNumber.`in`(listOf(1L, 2L)),
    Reading_.number.eq(1L),
    Reading_.number.eq(1),
    Reading_.number.ne(1L),
    Reading_.number.ne(1),
    Reading_.number.lt(1L),
    Reading_.number.lt(1),
    Reading_.number.le(1L),
    Reading_.number.le(1),
    Reading_.number.gt(1L),
    Reading_.number.gt(1),
    Reading_.number.ge(1L),
    Reading_.number.ge(1),
    Reading_.number.between(1L, 2L),
    Reading_.number.`in`(1L, 2L),
    Reading_.number.`in`(listOf(1L, 2L)),
    Reading_.rough.eq(1.5f),
    Reading_.rough.eq(1.5),
    Reading_.rough.ne(1.5f),
    Reading_.rough.ne(1.5),
    Reading_.rough.lt(1.5f),
    Reading_.rough.lt(1.5),
    Reading_.rough.le(1.5f),
    Reading_.rough.le(1.5),
    Reading_.rough.gt(1.5f),
    Reading_.rough.gt(1.5),
    Reading_.rough.ge(1.5f),
    Reading_.rough.ge(1.5),
    Reading_.rough.between(1.5f, 2.5f),
    Reading_.rough.`in`(1.5, 2.5),
    Reading_.rough.`in`(listOf(1.5f, 2.5f)),
    Reading_.value.eq(1.5),
    Reading_.value.eq(1.5),
    Reading_.value.ne(1.5),
    Reading_.value.ne(1.5),
    Reading_.value.lt(1.5),
    Reading_.value.lt(1.5),
    Reading_.value.le(1.5),
    Reading_.value.le(1.5),
    Reading_.value.gt(1.5),
    Reading_.value.gt(1.5),
    Reading_.value.ge(1.5),
    Reading_.value.ge(1.5),
    Reading_.value.between(1.5, 2.5),
    Reading_.value.`in`(1.5, 2.5),
    Reading_.value.`in`(listOf(1.5, 2.5)),
    Reading_.boxedValue.eq(1.5),
    Reading_.boxedValue.eq(1.5),
    Reading_.boxedValue.ne(1.5),
    Reading_.boxedValue.ne(1.5),
    Reading_.boxedValue.lt(1.5),
    Reading_.boxedValue.lt(1.5),
    Reading_.boxedValue.le(1.5),
    Reading_.boxedValue.le(1.5),
    Reading_.boxedValue.gt(1.5),
    Reading_.boxedValue.gt(1.5),
    Reading_.boxedValue.ge(1.5),
    Reading_.boxedValue.ge(1.5),
    Reading_.boxedValue.between(1.5, 2.5),
    Reading_.boxedValue.`in`(1.5, 2.5),
    Reading_.boxedValue.`in`(listOf(1.5, 2.5)),
    Reading_.maybe.eq(1L),
    Reading_.maybe.ne(1L),
    Reading_.maybe.lt(1L),
    Reading_.maybe.le(1L),
    Reading_.maybe.gt(1L),
    Reading_.maybe.ge(1L),
    Reading_.maybe.between(1L, 2L),
    Reading_.maybe.`in`(1L, 2L),
    Reading_.maybe.`in`(listOf(1L, 2L)),
    Reading_.perhaps.eq(1),
    Reading_.perhaps.eq(1L),
    Reading_.perhaps.eq(OptionalInt.of(1)),
    Reading_.perhaps.ne(1),
    Reading_.perhaps.ne(1L),
    Reading_.perhaps.ne(OptionalInt.of(1)),
    Reading_.perhaps.lt(1),
    Reading_.perhaps.lt(1L),
    Reading_.perhaps.lt(OptionalInt.of(1)),
    Reading_.perhaps.le(1),
    Reading_.perhaps.le(1L),
    Reading_.perhaps.le(OptionalInt.of(1)),
    Reading_.perhaps.gt(1),
    Reading_.perhaps.gt(1L),
    Reading_.perhaps.gt(OptionalInt.of(1)),
    Reading_.perhaps.ge(1),
    Reading_.perhaps.ge(1L),
    Reading_.perhaps.ge(OptionalInt.of(1)),
    Reading_.perhaps.between(1, 2),
    Reading_.exact.eq(BigDecimal.ONE),
    Reading_.exact.ne(BigDecimal.ONE),
    Reading_.exact.lt(BigDecimal.ONE),
    Reading_.exact.le(BigDecimal.ONE),
    Reading_.exact.gt(BigDecimal.ONE),
    Reading_.exact.ge(BigDecimal.ONE),
    Reading_.exact.between(BigDecimal.ONE, BigDecimal.TEN),
    Reading_.exact.`in`(BigDecimal.ONE, BigDecimal.TEN),
    Reading_.exact.`in`(listOf(BigDecimal.ONE, BigDecimal.TEN)),
    Reading_.huge.eq(BigInteger.ONE),
    Reading_.huge.ne(BigInteger.ONE),
    Reading_.huge.lt(BigInteger.ONE),
    Reading_.huge.le(BigInteger.ONE),
    Reading_.huge.gt(BigInteger.ONE),
    Reading_.huge.ge(BigInteger.ONE),
    Reading_.huge.between(BigInteger.ONE, BigInteger.TEN),
    Reading_.huge.`in`(BigInteger.ONE, BigInteger.TEN),
    Reading_.huge.`in`(listOf(BigInteger.ONE, BigInteger.TEN)),
    Reading_.took.eq(Duration.ZERO),
    Reading_.took.ne(Duration.ZERO),
    Reading_.took.lt(Duration.ZERO),
    Reading_.took.le(Duration.ZERO),
    Reading_.took.gt(Duration.ZERO),
    Reading_.took.ge(Duration.ZERO),
    Reading_.took.between(Duration.ZERO, Duration.ofDays(1)),
    Reading_.took.`in`(Duration.ZERO, Duration.ofDays(1)),
    Reading_.took.`in`(listOf(Duration.ZERO, Duration.ofDays(1))),
    Reading_.at.eq(Instant.EPOCH),
    Reading_.at.ne(Instant.EPOCH),
    Reading_.at.lt(Instant.EPOCH),
    Reading_.at.le(Instant.EPOCH),
    Reading_.at.gt(Instant.EPOCH),
    Reading_.at.ge(Instant.EPOCH),
    Reading_.at.between(Instant.EPOCH, Instant.MAX),
    Reading_.at.`in`(Instant.EPOCH, Instant.MAX),
    Reading_.at.`in`(listOf(Instant.EPOCH, Instant.MAX)),
    Reading_.name.eq("a"),
    Reading_.name.ne("a"),
    Reading_.name.lt("a"),
    Reading_.name.le("a"),
    Reading_.name.gt("a"),
    Reading_.name.ge("a"),
    Reading_.name.between("a", "b"),
    Reading_.name.`in`("a", "b"),
    Reading_.name.`in`(listOf("a", "b")),
    Reading_.bytes.eq(byteArrayOf(1)),
    Reading_.bytes.ne(byteArrayOf(1)),
    Reading_.bytes.lt(byteArrayOf(1)),
    Reading_.bytes.le(byteArrayOf(1)),
    Reading_.bytes.gt(byteArrayOf(1)),
    Reading_.bytes.ge(byteArrayOf(1)),
    Reading_.bytes.between(byteArrayOf(1), byteArrayOf(2)),
    Reading_.bytes.`in`(byteArrayOf(1), byteArrayOf(2)),
    Reading_.bytes.`in`(listOf(byteArrayOf(1), byteArrayOf(2))),
    Reading_.good.eq(true),
    Reading_.good.ne(true),
    Reading_.good.`in`(true, true),
    Reading_.unit.eq(Reading.Unit.KELVIN),
    Reading_.unit.ne(Reading.Unit.KELVIN),
    Reading_.unit.`in`(Reading.Unit.KELVIN, Reading.Unit.KELVIN),
    Reading_.id.eq(UUID(1, 2)),
    Reading_.id.ne(UUID(1, 2)),
    Reading_.id.`in`(UUID(1, 2), UUID(1, 2)),
    Reading_.name.beginsWith("a"),
    Reading_.name.contains("a"),
    Reading_.name.size().gt(1),
    Reading_.name.size().gt(1L),
    Reading_.name.size().between(1, 2L),
    Reading_.bytes.beginsWith(byteArrayOf(1)),
    Reading_.bytes.size().eq(1),
    Reading_.tags.contains("a"),
    Reading_.tags.eq(setOf("a")),
    Reading_.numbers.contains(1L),
    Reading_.notes.contains("a"),
    Reading_.notes.at(0).eq("a"),
    Reading_.history.contains(1L),
    Reading_.history.at(0).gt(1L),
    Reading_.history.at(0).gt(1),
    Reading_.perDay.at("a").gt(1L),
    Reading_.perDay.at("a").le(1),
    Reading_.place.floor.gt(1),
    Reading_.place.floor.gt(1L),
    Reading_.place.room.gt(1L),
    Reading_.place.height.lt(1.5),
    Reading_.place.exists(),
    Reading_.maybe.absent(),
    Reading_.number.gt(Reading_.boxedNumber),
    Reading_.number.asLong().eq(Reading_.name.size()),
    Reading_.count.asLong().gt(Reading_.number),
    Reading_.value.ge(Reading_.boxedValue),
    Reading_.name.lt(Reading_.sensor),
    Reading_.number.gt(1L).and(Reading_.good.eq(true)).or(Reading_.count.lt(5).not()),
)

/** Each way to read by a range key. */
fun queries(dao: ReadingDao) = listOf(
    dao.query("s").eq(1L),
    dao.query("s").eq(1),
    dao.query("s").lt(1L),
    dao.query("s").lt(1),
    dao.query("s").le(1L),
    dao.query("s").le(1),
    dao.query("s").gt(1L),
    dao.query("s").gt(1),
    dao.query("s").ge(1L),
    dao.query("s").ge(1),
    dao.query("s").between(1L, 2L),
    dao.byCount().query("s").eq(1),
    dao.byCount().query("s").eq(1L),
    dao.byCount().query("s").lt(1),
    dao.byCount().query("s").lt(1L),
    dao.byCount().query("s").le(1),
    dao.byCount().query("s").le(1L),
    dao.byCount().query("s").gt(1),
    dao.byCount().query("s").gt(1L),
    dao.byCount().query("s").ge(1),
    dao.byCount().query("s").ge(1L),
    dao.byCount().query("s").between(1, 2),
    dao.byValue().query("s").eq(1.5),
    dao.byValue().query("s").eq(1.5f.toDouble()),
    dao.byValue().query("s").lt(1.5),
    dao.byValue().query("s").lt(1.5f.toDouble()),
    dao.byValue().query("s").le(1.5),
    dao.byValue().query("s").le(1.5f.toDouble()),
    dao.byValue().query("s").gt(1.5),
    dao.byValue().query("s").gt(1.5f.toDouble()),
    dao.byValue().query("s").ge(1.5),
    dao.byValue().query("s").ge(1.5f.toDouble()),
    dao.byValue().query("s").between(1.5, 2.5),
    dao.byExact().query("s").eq(BigDecimal.ONE),
    dao.byExact().query("s").lt(BigDecimal.ONE),
    dao.byExact().query("s").le(BigDecimal.ONE),
    dao.byExact().query("s").gt(BigDecimal.ONE),
    dao.byExact().query("s").ge(BigDecimal.ONE),
    dao.byExact().query("s").between(BigDecimal.ONE, BigDecimal.TEN),
    dao.byTime().query("s").eq(Instant.EPOCH),
    dao.byTime().query("s").lt(Instant.EPOCH),
    dao.byTime().query("s").le(Instant.EPOCH),
    dao.byTime().query("s").gt(Instant.EPOCH),
    dao.byTime().query("s").ge(Instant.EPOCH),
    dao.byTime().query("s").between(Instant.EPOCH, Instant.MAX),
    dao.byName().query("s").eq("a"),
    dao.byName().query("s").lt("a"),
    dao.byName().query("s").le("a"),
    dao.byName().query("s").gt("a"),
    dao.byName().query("s").ge("a"),
    dao.byName().query("s").between("a", "b"),
    dao.byName().query("s").beginsWith("a"),
)

/** Each way to change an attribute. */
fun update(dao: ReadingDao) = dao.update("s", 1L)
    .set(Reading_.tiny, 1)
    .set(Reading_.tiny, 1.toByte())
    .set(Reading_.tiny, 1L)
    .setIfAbsent(Reading_.tiny, 1)
    .add(Reading_.tiny, 1)
    .set(Reading_.tiny, Reading_.tiny.plus(1))
    .set(Reading_.tiny, Reading_.tiny.minus(1))
    .set(Reading_.tiny, Reading_.tiny.ifNotExists(1).plus(1))
    .set(Reading_.small, 1)
    .set(Reading_.small, 1.toShort())
    .set(Reading_.small, 1L)
    .setIfAbsent(Reading_.small, 1)
    .add(Reading_.small, 1)
    .set(Reading_.small, Reading_.small.plus(1))
    .set(Reading_.small, Reading_.small.minus(1))
    .set(Reading_.small, Reading_.small.ifNotExists(1).plus(1))
    .set(Reading_.count, 1)
    .set(Reading_.count, 1L)
    .setIfAbsent(Reading_.count, 1)
    .add(Reading_.count, 1)
    .set(Reading_.count, Reading_.count.plus(1))
    .set(Reading_.count, Reading_.count.minus(1))
    .set(Reading_.count, Reading_.count.ifNotExists(1).plus(1))
    .set(Reading_.boxedCount, 1)
    .set(Reading_.boxedCount, 1L)
    .setIfAbsent(Reading_.boxedCount, 1)
    .add(Reading_.boxedCount, 1)
    .set(Reading_.boxedCount, Reading_.boxedCount.plus(1))
    .set(Reading_.boxedCount, Reading_.boxedCount.minus(1))
    .set(Reading_.boxedCount, Reading_.boxedCount.ifNotExists(1).plus(1))
    .set(Reading_.boxedNumber, 1L)
    .set(Reading_.boxedNumber, 1)
    .setIfAbsent(Reading_.boxedNumber, 1L)
    .add(Reading_.boxedNumber, 1L)
    .set(Reading_.boxedNumber, Reading_.boxedNumber.plus(1L))
    .set(Reading_.boxedNumber, Reading_.boxedNumber.minus(1L))
    .set(Reading_.boxedNumber, Reading_.boxedNumber.ifNotExists(1L).plus(1L))
    .set(Reading_.rough, 1.5f)
    .set(Reading_.rough, 1.5)
    .setIfAbsent(Reading_.rough, 1.5f)
    .add(Reading_.rough, 1.5)
    .set(Reading_.rough, Reading_.rough.plus(1.5f))
    .set(Reading_.rough, Reading_.rough.minus(1.5f))
    .set(Reading_.rough, Reading_.rough.ifNotExists(1.5f).plus(1.5f))
    .set(Reading_.value, 1.5)
    .set(Reading_.value, 1.5)
    .setIfAbsent(Reading_.value, 1.5)
    .add(Reading_.value, 1.5)
    .set(Reading_.value, Reading_.value.plus(1.5))
    .set(Reading_.value, Reading_.value.minus(1.5))
    .set(Reading_.value, Reading_.value.ifNotExists(1.5).plus(1.5))
    .set(Reading_.boxedValue, 1.5)
    .set(Reading_.boxedValue, 1.5)
    .setIfAbsent(Reading_.boxedValue, 1.5)
    .add(Reading_.boxedValue, 1.5)
    .set(Reading_.boxedValue, Reading_.boxedValue.plus(1.5))
    .set(Reading_.boxedValue, Reading_.boxedValue.minus(1.5))
    .set(Reading_.boxedValue, Reading_.boxedValue.ifNotExists(1.5).plus(1.5))
    .set(Reading_.exact, BigDecimal.ONE)
    .add(Reading_.exact, BigDecimal.ONE)
    .set(Reading_.exact, Reading_.exact.plus(BigDecimal.ONE))
    .set(Reading_.exact, Reading_.exact.ifNotExists(BigDecimal.ONE).minus(BigDecimal.ONE))
    .set(Reading_.took, Duration.ZERO)
    .set(Reading_.at, Instant.EPOCH)
    .setIfAbsent(Reading_.at, Instant.EPOCH)
    .set(Reading_.name, "a")
    .set(Reading_.name, Reading_.name.ifNotExists("a"))
    .set(Reading_.good, true)
    .set(Reading_.unit, Reading.Unit.KELVIN)
    .set(Reading_.tags, setOf("a"))
    .add(Reading_.tags, setOf("a"))
    .delete(Reading_.tags, setOf("a"))
    .add(Reading_.numbers, setOf(1L))
    .set(Reading_.notes, listOf("a"))
    .append(Reading_.notes, listOf("a"))
    .append(Reading_.history, listOf(1L))
    .set(Reading_.perDay.at("a"), 1L)
    .add(Reading_.perDay.at("a"), 1L)
    .set(Reading_.place.floor, 1)
    .set(Reading_.place.room, 1L)
    .set(Reading_.maybe, 1L)
    .remove(Reading_.maybe)
    .`when`(Reading_.number.gt(3L))
