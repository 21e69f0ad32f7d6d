package dev.stator.table;

/** Whose key a table is encrypted with. DynamoDB encrypts every table. */
public sealed interface Encryption {

    /** A key that DynamoDB owns: the default, and free of charge. */
    record OwnedKey() implements Encryption {
        @Override
        public String toString() {
            return "a key that DynamoDB owns";
        }
    }

    /** The account's key for DynamoDB, {@code alias/aws/dynamodb}, which AWS KMS manages. */
    record ManagedKey() implements Encryption {
        @Override
        public String toString() {
            return "alias/aws/dynamodb";
        }
    }

    /**
     * A key in AWS KMS. What is described of a table is always this, with an ARN, where KMS has the key: DynamoDB does
     * not say who manages it.
     *
     * @param id its ARN, its id, or an alias; an alias is never compared, since DynamoDB describes keys by ARN
     */
    record KmsKey(String id) implements Encryption {
        @Override
        public String toString() {
            return "KMS key " + id;
        }
    }

    /** {@link OwnedKey}. */
    static Encryption ownedKey() {
        return new OwnedKey();
    }

    /** {@link ManagedKey}. */
    static Encryption managedKey() {
        return new ManagedKey();
    }

    /** {@link KmsKey}. */
    static Encryption kmsKey(String id) {
        return new KmsKey(id);
    }

    /** Whether a table that is described with {@code found} may be encrypted with this. */
    default boolean admits(Encryption found) {
        if (this instanceof OwnedKey || found instanceof OwnedKey) {
            return equals(found);
        }
        return !(this instanceof KmsKey declared)
                || !(found instanceof KmsKey key)
                || declared.id().contains("alias/")
                || key.id().equals(declared.id())
                || key.id().endsWith("/" + declared.id());
    }
}
