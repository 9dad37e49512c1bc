package io.throughline.platform.door;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import java.util.Map;

/** The schemas of an API description, each kept once and referred to. */
interface Schemas {

    /** A record. */
    Map<String, Object> reference(RecordShape shape);

    /** An enum. */
    Map<String, Object> reference(EnumDescriptor type, Map<Object, EnumValueDescriptor> constants);

    /** An amount of money. */
    Map<String, Object> money();
}
