package dev.stator.expression;

import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A nested record and its codec, as the processor would write it. */
record Address(String street, int number) {
    static final ItemCodec<Address> CODEC = new Codec();

    private static final class Codec implements ItemCodec<Address> {
        @Override
        public Map<String, AttributeValue> toItem(Address address) {
            ItemWriter item = new ItemWriter(2);
            item.put("street", Codecs.STRING, address.street());
            item.putInt("number", address.number());
            return item.toItem();
        }

        @Override
        public Address fromItem(Map<String, AttributeValue> attributes) {
            ItemReader item = new ItemReader(attributes);
            return new Address(item.required("street", Codecs.STRING), item.requiredInt("number"));
        }
    }
}
