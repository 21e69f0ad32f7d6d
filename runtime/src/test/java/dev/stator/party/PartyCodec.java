package dev.stator.party;

import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.codec.TextCodec;
import dev.stator.error.DecodingException;
import dev.stator.party.Party.Audit;
import dev.stator.party.Party.Company;
import dev.stator.party.Party.Person;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.KeyPart;
import dev.stator.schema.Membership;
import dev.stator.schema.Membership.Mark;
import dev.stator.schema.RootCodec;
import dev.stator.schema.TableSchema;
import java.util.List;

/** Turns the records of the table into items and back. */
public final class PartyCodec implements RootCodec<Party> {
    public static final PartyCodec INSTANCE = new PartyCodec();

    public static final EntitySchema<Party> SCHEMA =
            EntitySchema.of("parties", Party.class, INSTANCE, KeyPart.text("PK", Codecs.STRING));

    public static final TableSchema TABLE = SCHEMA.table();

    @Override
    public List<EntitySchema<? extends Party>> entities() {
        return List.of(PersonCodec.SCHEMA, CompanyCodec.SCHEMA, AuditCodec.SCHEMA);
    }

    @Override
    public void write(Party value, ItemWriter item) {
        if (value instanceof Person person) {
            PersonCodec.INSTANCE.write(person, item);
        } else if (value instanceof Company company) {
            CompanyCodec.INSTANCE.write(company, item);
        } else if (value instanceof Audit audit) {
            AuditCodec.INSTANCE.write(audit, item);
        }
    }

    @Override
    public EntitySchema<? extends Party> schemaOf(ItemReader item) {
        if (item.required("PK", Codecs.STRING).startsWith("audit#")) {
            return AuditCodec.SCHEMA;
        }
        String kind = item.required("kind", Codecs.STRING);
        return switch (kind) {
            case "person" -> PersonCodec.SCHEMA;
            case "company", "firm" -> CompanyCodec.SCHEMA;
            default -> throw new DecodingException("kind is \"" + kind + "\"; known are person, company");
        };
    }

    @Override
    public String javaType() {
        return "dev.stator.party.Party";
    }

    /** Of people. */
    public static final class PersonCodec implements ItemCodec<Person> {
        public static final PersonCodec INSTANCE = new PersonCodec();
        public static final KeyPart<String> NAME = KeyPart.text("PK", Codecs.STRING);
        public static final EntitySchema<Person> SCHEMA =
                EntitySchema.in(TABLE, Person.class, INSTANCE, Membership.of(Mark.is("kind", "person")), NAME);

        @Override
        public void write(Person person, ItemWriter item) {
            item.expect(3);
            item.put("PK", Codecs.STRING, person.name());
            item.put("kind", Codecs.STRING, "person");
            item.putInt("age", person.age());
        }

        @Override
        public Person read(ItemReader item) {
            return new Person(item.required("PK", Codecs.STRING), item.requiredInt("age"));
        }

        @Override
        public String javaType() {
            return "dev.stator.party.Party.Person";
        }
    }

    /** Of companies, which were firms once. */
    public static final class CompanyCodec implements ItemCodec<Company> {
        public static final CompanyCodec INSTANCE = new CompanyCodec();
        public static final KeyPart<String> NAME = KeyPart.text("PK", Codecs.STRING);
        public static final EntitySchema<Company> SCHEMA = EntitySchema.in(
                TABLE, Company.class, INSTANCE, Membership.of(Mark.is("kind", "company", "firm")), NAME);

        @Override
        public void write(Company company, ItemWriter item) {
            item.expect(3);
            item.put("PK", Codecs.STRING, company.name());
            item.put("kind", Codecs.STRING, "company");
            item.putInt("seats", company.seats());
        }

        @Override
        public Company read(ItemReader item) {
            return new Company(item.required("PK", Codecs.STRING), item.requiredInt("seats"));
        }

        @Override
        public String javaType() {
            return "dev.stator.party.Party.Company";
        }
    }

    /** Of audits. */
    public static final class AuditCodec implements ItemCodec<Audit> {
        public static final AuditCodec INSTANCE = new AuditCodec();
        public static final KeyPart<String> NUMBER = KeyPart.text("PK", new NumberText());
        public static final EntitySchema<Audit> SCHEMA =
                EntitySchema.in(TABLE, Audit.class, INSTANCE, Membership.of(Mark.begins("PK", "audit#")), NUMBER);

        @Override
        public void write(Audit audit, ItemWriter item) {
            item.expect(1);
            item.put("PK", new NumberText(), audit.number());
        }

        @Override
        public Audit read(ItemReader item) {
            return new Audit(item.required("PK", new NumberText()));
        }

        @Override
        public String javaType() {
            return "dev.stator.party.Party.Audit";
        }
    }

    private static final class NumberText implements TextCodec<String> {
        @Override
        public String toText(String value) {
            return "audit#" + value;
        }

        @Override
        public String fromText(String text) {
            if (!text.startsWith("audit#")) {
                throw new DecodingException("it does not begin with audit#");
            }
            return text.substring(6);
        }

        @Override
        public String javaType() {
            return "java.lang.String";
        }
    }
}
