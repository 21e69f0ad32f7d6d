/** What generated code calls: codecs, typed expressions and operations over the AWS SDK's DynamoDB client. */
module dev.stator.runtime {
    requires transitive dev.stator.annotation;
    requires transitive org.reactivestreams;
    requires static transitive org.jspecify;
    requires transitive software.amazon.awssdk.awscore;
    requires transitive software.amazon.awssdk.core;
    requires software.amazon.awssdk.http;
    requires transitive software.amazon.awssdk.services.dynamodb;

    exports dev.stator;
    exports dev.stator.check;
    exports dev.stator.codec;
    exports dev.stator.codec.convert;
    exports dev.stator.codec.template;
    exports dev.stator.dao;
    exports dev.stator.error;
    exports dev.stator.expression;
    exports dev.stator.frozen;
    exports dev.stator.observe;
    exports dev.stator.operation;
    exports dev.stator.schema;
    exports dev.stator.session;
    exports dev.stator.stream;
    exports dev.stator.stream.checkpoint;
    exports dev.stator.stream.consumer;
    exports dev.stator.table;
    exports dev.stator.wire;
}
