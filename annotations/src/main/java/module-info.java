/** The annotations that declare a DynamoDB table, its keys and its indexes on a record. */
module dev.stator.annotation {
    exports dev.stator.annotation;
}
