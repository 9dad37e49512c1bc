package io.throughline.platform.door;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The comments of the .proto files, kept by protoc in the descriptor sets on the class path. */
final class Comments {

    private static final String DESCRIPTOR_SETS = "classpath*:META-INF/contract/*.desc";
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\n\\s*");
    // the numbers of the fields of FileDescriptorProto and of what is below it, which make the path of a comment
    private static final int MESSAGES = 4;
    private static final int ENUMS = 5;
    private static final int SERVICES = 6;
    private static final int IN_MESSAGE_FIELDS = 2;
    private static final int IN_MESSAGE_MESSAGES = 3;
    private static final int IN_MESSAGE_ENUMS = 4;
    private static final int IN_MESSAGE_ONEOFS = 8;
    private static final int IN_ENUM_VALUES = 2;
    private static final int IN_SERVICE_METHODS = 2;

    private record Place(String file, List<Integer> path) {}

    private final Map<Place, String> comments = new HashMap<>();

    static Comments onClassPath() {
        var comments = new Comments();
        try {
            for (var set : new PathMatchingResourcePatternResolver().getResources(DESCRIPTOR_SETS)) {
                try (var in = set.getInputStream()) {
                    comments.read(FileDescriptorSet.parseFrom(in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return comments;
    }

    String of(ServiceDescriptor service) {
        return at(service.getFile().getName(), List.of(SERVICES, service.getIndex()));
    }

    String of(MethodDescriptor method) {
        var service = method.getService();
        return at(
                method.getFile().getName(),
                List.of(SERVICES, service.getIndex(), IN_SERVICE_METHODS, method.getIndex()));
    }

    String of(Descriptor message) {
        return at(message.getFile().getName(), path(message));
    }

    String of(FieldDescriptor field) {
        var message = field.getContainingType();
        return at(field.getFile().getName(), below(path(message), IN_MESSAGE_FIELDS, field.getIndex()));
    }

    String of(OneofDescriptor oneof) {
        var message = oneof.getContainingType();
        return at(oneof.getFile().getName(), below(path(message), IN_MESSAGE_ONEOFS, oneof.getIndex()));
    }

    String of(EnumDescriptor type) {
        return at(type.getFile().getName(), path(type));
    }

    String of(EnumValueDescriptor value) {
        var path = below(path(value.getType()), IN_ENUM_VALUES, value.getIndex());
        return at(value.getFile().getName(), path);
    }

    private static List<Integer> path(Descriptor message) {
        var parent = message.getContainingType();
        return parent == null
                ? List.of(MESSAGES, message.getIndex())
                : below(path(parent), IN_MESSAGE_MESSAGES, message.getIndex());
    }

    private static List<Integer> path(EnumDescriptor type) {
        var parent = type.getContainingType();
        return parent == null
                ? List.of(ENUMS, type.getIndex())
                : below(path(parent), IN_MESSAGE_ENUMS, type.getIndex());
    }

    private static List<Integer> below(List<Integer> path, int kind, int index) {
        var longer = new ArrayList<>(path);
        longer.add(kind);
        longer.add(index);
        return longer;
    }

    private void read(FileDescriptorSet set) {
        for (var file : set.getFileList()) {
            for (var location : file.getSourceCodeInfo().getLocationList()) {
                if (!location.hasLeadingComments()) continue;
                var text = LINE_BREAK
                        .matcher(location.getLeadingComments().strip())
                        .replaceAll(" ");
                comments.put(new Place(file.getName(), List.copyOf(location.getPathList())), text);
            }
        }
    }

    private String at(String file, List<Integer> path) {
        return comments.getOrDefault(new Place(file, path), "");
    }
}
