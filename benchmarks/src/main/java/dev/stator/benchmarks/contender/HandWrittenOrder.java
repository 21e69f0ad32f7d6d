package dev.stator.benchmarks.contender;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createSs;

import dev.stator.benchmarks.item.Order;
import dev.stator.benchmarks.item.OrderLine;
import dev.stator.benchmarks.item.OrderState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Hand-written code for the mixed item, in the manner of {@link HandWrittenReading}. */
@NullUnmarked // It counts on every attribute being there, as most such code does.
public final class HandWrittenOrder implements RecordContender<Order> {
    @Override
    public Map<String, AttributeValue> encode(Order order) {
        Map<String, AttributeValue> item = new HashMap<>(64);
        item.put("customer", createS(order.customer()));
        item.put("placedAt", createS(order.placedAt().toString()));
        item.put("id", createS(order.id().toString()));
        item.put("note", createS(order.note()));
        item.put("grade", createS(Character.toString(order.grade())));
        item.put("gift", createBool(order.gift()));
        item.put("priority", createN(Byte.toString(order.priority())));
        item.put("floor", createN(Short.toString(order.floor())));
        item.put("parcels", createN(Integer.toString(order.parcels())));
        item.put("weightGrams", createN(Long.toString(order.weightGrams())));
        item.put("rating", createN(Float.toString(order.rating())));
        item.put("discount", createN(Double.toString(order.discount())));
        item.put("points", createN(order.points().toString()));
        item.put("total", createN(order.total().toPlainString()));
        item.put("handling", createN(seconds(order.handling())));
        item.put("state", createS(order.state().name()));
        item.put("tracking", createS(order.tracking().toString()));
        item.put("locale", createS(order.locale().toLanguageTag()));
        item.put("zone", createS(order.zone().getId()));
        item.put("offset", createS(order.offset().getId()));
        item.put("returnWindow", createS(order.returnWindow().toString()));
        item.put("anniversary", createS(order.anniversary().toString()));
        item.put("deliveryDay", createS(order.deliveryDay().toString()));
        item.put("deliverFrom", createS(order.deliverFrom().toString()));
        item.put("packedAt", createS(order.packedAt().toString()));
        item.put("shippedAt", createS(order.shippedAt().toString()));
        item.put("deliveredAt", createS(order.deliveredAt().toString()));
        item.put("signature", createB(order.signature()));
        item.put("labels", createSs(new ArrayList<>(order.labels())));
        item.put("codes", createNs(encodeCodes(order.codes())));
        item.put("lines", createL(encodeLines(order.lines())));
        item.put("stock", createM(encodeStock(order.stock())));
        return item;
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .toPlainString();
    }

    private static List<String> encodeCodes(Set<Integer> codes) {
        List<String> numbers = new ArrayList<>(codes.size());
        for (Integer code : codes) {
            numbers.add(code.toString());
        }
        return numbers;
    }

    private static List<AttributeValue> encodeLines(List<OrderLine> lines) {
        List<AttributeValue> list = new ArrayList<>(lines.size());
        for (OrderLine line : lines) {
            Map<String, AttributeValue> map = new HashMap<>(8);
            map.put("product", createS(line.product()));
            map.put("quantity", createN(Integer.toString(line.quantity())));
            map.put("price", createN(line.price().toPlainString()));
            map.put("taxed", createBool(line.taxed()));
            map.put("reservedUntil", createS(line.reservedUntil().toString()));
            list.add(createM(map));
        }
        return list;
    }

    private static Map<String, AttributeValue> encodeStock(Map<String, Integer> stock) {
        Map<String, AttributeValue> map = new HashMap<>();
        for (Map.Entry<String, Integer> place : stock.entrySet()) {
            map.put(place.getKey(), createN(place.getValue().toString()));
        }
        return map;
    }

    @Override
    public Order decode(Map<String, AttributeValue> item) {
        return new Order(
                item.get("customer").s(),
                Instant.parse(item.get("placedAt").s()),
                UUID.fromString(item.get("id").s()),
                item.get("note").s(),
                item.get("grade").s().charAt(0),
                item.get("gift").bool(),
                Byte.parseByte(item.get("priority").n()),
                Short.parseShort(item.get("floor").n()),
                Integer.parseInt(item.get("parcels").n()),
                Long.parseLong(item.get("weightGrams").n()),
                Float.parseFloat(item.get("rating").n()),
                Double.parseDouble(item.get("discount").n()),
                new BigInteger(item.get("points").n()),
                new BigDecimal(item.get("total").n()),
                duration(item.get("handling").n()),
                OrderState.valueOf(item.get("state").s()),
                URI.create(item.get("tracking").s()),
                Locale.forLanguageTag(item.get("locale").s()),
                ZoneId.of(item.get("zone").s()),
                ZoneOffset.of(item.get("offset").s()),
                Period.parse(item.get("returnWindow").s()),
                MonthDay.parse(item.get("anniversary").s()),
                LocalDate.parse(item.get("deliveryDay").s()),
                LocalTime.parse(item.get("deliverFrom").s()),
                LocalDateTime.parse(item.get("packedAt").s()),
                OffsetDateTime.parse(item.get("shippedAt").s()),
                ZonedDateTime.parse(item.get("deliveredAt").s()),
                item.get("signature").b(),
                new LinkedHashSet<>(item.get("labels").ss()),
                decodeCodes(item.get("codes").ns()),
                decodeLines(item.get("lines").l()),
                decodeStock(item.get("stock").m()));
    }

    private static Duration duration(String seconds) {
        BigDecimal value = new BigDecimal(seconds);
        long whole = value.longValue();
        return Duration.ofSeconds(
                whole,
                value.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValueExact());
    }

    private static Set<Integer> decodeCodes(List<String> numbers) {
        Set<Integer> codes = new LinkedHashSet<>();
        for (String number : numbers) {
            codes.add(Integer.valueOf(number));
        }
        return codes;
    }

    private static List<OrderLine> decodeLines(List<AttributeValue> list) {
        List<OrderLine> lines = new ArrayList<>(list.size());
        for (AttributeValue line : list) {
            Map<String, AttributeValue> map = line.m();
            lines.add(new OrderLine(
                    map.get("product").s(),
                    Integer.parseInt(map.get("quantity").n()),
                    new BigDecimal(map.get("price").n()),
                    map.get("taxed").bool(),
                    Instant.parse(map.get("reservedUntil").s())));
        }
        return lines;
    }

    private static Map<String, Integer> decodeStock(Map<String, AttributeValue> map) {
        Map<String, Integer> stock = new LinkedHashMap<>();
        for (Map.Entry<String, AttributeValue> place : map.entrySet()) {
            stock.put(place.getKey(), Integer.valueOf(place.getValue().n()));
        }
        return stock;
    }
}
