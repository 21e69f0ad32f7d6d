package dev.stator.it.ticket;

import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.it.ticket.Animal.Cat;
import dev.stator.it.ticket.Animal.Dog;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.KeyPart;
import dev.stator.schema.Membership;
import dev.stator.schema.Membership.Mark;
import dev.stator.schema.TableSchema;
import dev.stator.schema.Versioning;

/** Turns animals into items and back. */
final class AnimalCodec implements ItemCodec<Animal> {
    static final KeyPart<String> NAME = KeyPart.text("name", Codecs.STRING);
    static final EntitySchema<Animal> SCHEMA = EntitySchema.of("animals", Animal.class, new AnimalCodec(), NAME);
    static final TableSchema TABLE = SCHEMA.table();

    static final EntitySchema<Cat> CATS = EntitySchema.in(
                    TABLE, Cat.class, new CatCodec(), Membership.of(Mark.is("kind", "cat", "feline")), NAME)
            .discriminator("kind", "cat", "feline");

    static final EntitySchema<Dog> DOGS = EntitySchema.in(
                    TABLE, Dog.class, new DogCodec(), Membership.of(Mark.is("kind", "dog")), NAME)
            .discriminator("kind", "dog")
            .version("version", Long.MAX_VALUE, new Versioning<>() {
                @Override
                public long version(Dog dog) {
                    return dog.version();
                }

                @Override
                public Dog withVersion(Dog dog, long version) {
                    return new Dog(dog.name(), dog.owner(), version);
                }
            });

    @Override
    public void write(Animal animal, ItemWriter item) {
        if (animal instanceof Cat cat) {
            CATS.codec().write(cat, item);
        } else if (animal instanceof Dog dog) {
            DOGS.codec().write(dog, item);
        }
    }

    @Override
    public Animal read(ItemReader item) {
        return item.required("kind", Codecs.STRING).equals("dog")
                ? DOGS.codec().read(item)
                : CATS.codec().read(item);
    }

    @Override
    public String javaType() {
        return "dev.stator.it.ticket.Animal";
    }

    private static final class CatCodec implements ItemCodec<Cat> {
        @Override
        public void write(Cat cat, ItemWriter item) {
            item.put("name", Codecs.STRING, cat.name());
            item.put("kind", Codecs.STRING, "cat");
            item.putInt("lives", cat.lives());
        }

        /** Reads dogs too, so that nothing else keeps them from being taken for cats. */
        @Override
        public Cat read(ItemReader item) {
            return new Cat(item.required("name", Codecs.STRING), item.intOr("lives", 9));
        }

        @Override
        public String javaType() {
            return "dev.stator.it.ticket.Animal.Cat";
        }
    }

    private static final class DogCodec implements ItemCodec<Dog> {
        @Override
        public void write(Dog dog, ItemWriter item) {
            item.put("name", Codecs.STRING, dog.name());
            item.put("kind", Codecs.STRING, "dog");
            item.put("owner", Codecs.STRING, dog.owner());
            item.putLong("version", dog.version());
        }

        @Override
        public Dog read(ItemReader item) {
            return new Dog(
                    item.required("name", Codecs.STRING),
                    item.orElse("owner", Codecs.STRING, "nobody"),
                    item.longOr("version", 0));
        }

        @Override
        public String javaType() {
            return "dev.stator.it.ticket.Animal.Dog";
        }
    }
}
