package dev.stator.expression;

import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;

/** A nested record and its codec, as the processor would write it. */
record Address(String street, int number) {
    static final ItemCodec<Address> CODEC = new Codec();

    private static final class Codec implements ItemCodec<Address> {
        @Override
        public void write(Address address, ItemWriter item) {
            item.expect(2);
            item.put("street", Codecs.STRING, address.street());
            item.putInt("number", address.number());
        }

        @Override
        public Address read(ItemReader item) {
            return new Address(item.required("street", Codecs.STRING), item.requiredInt("number"));
        }
    }
}
