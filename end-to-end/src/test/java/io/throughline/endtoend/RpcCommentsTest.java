package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.DescriptorProtos.SourceCodeInfo.Location;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.throughline.platform.message.RefusalCode;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The comment of every rpc tells its caller who may call it, and every refusal that he has to expect. */
class RpcCommentsTest {

    private static final int SERVICES = 6;
    private static final int METHODS = 2;
    private static final Pattern WHO_MAY = Pattern.compile("\\bmay\\b(?! see\\b)");
    private static final Pattern REFUSALS = Pattern.compile("\\bRefusals:\\s+(none\\.|.*[A-Z]{2}.*)");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)+\\b");

    private final Map<String, String> comments = comments();

    @Test
    void saysWhoMayCallIt() {
        assertThat(comments).isNotEmpty();
        assertThat(without(WHO_MAY))
                .as("rpcs whose comment does not say who may; write it there, such as \"Marketing may.\"")
                .isEmpty();
    }

    @Test
    void saysWhatIsRefused() {
        assertThat(without(REFUSALS))
                .as("rpcs whose comment does not end with \"Refusals: \" and their codes, or \"Refusals: none.\"")
                .isEmpty();
    }

    @Test
    void namesNoRefusalThatDoesNotExist() {
        var known = codes();
        var unknown = new TreeSet<String>();
        comments.forEach((rpc, comment) -> {
            int from = comment.indexOf("Refusals:");
            if (from >= 0) {
                CODE.matcher(comment.substring(from))
                        .results()
                        .map(found -> found.group())
                        .filter(code -> !known.contains(code))
                        .forEach(code -> unknown.add(rpc + ": " + code));
            }
        });
        assertThat(known).contains("LEAD_NOT_FOUND");
        assertThat(unknown).as("codes that no enum of refusals has").isEmpty();
    }

    private List<String> without(Pattern pattern) {
        return comments.entrySet().stream()
                .filter(each -> !pattern.matcher(each.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> codes() {
        var codes = new HashSet<String>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.throughline").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(RefusalCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .forEach(code -> codes.add(((Enum<?>) code).name()));
        return codes;
    }

    /** The comment of each rpc, on one line, by the name of the rpc. */
    private static Map<String, String> comments() {
        var comments = new TreeMap<String, String>();
        try {
            var sets = RpcCommentsTest.class.getClassLoader().getResources("META-INF/contract/contracts.desc");
            for (URL url : Collections.list(sets)) {
                try (var in = url.openStream()) {
                    FileDescriptorSet.parseFrom(in).getFileList().forEach(file -> read(file, comments));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return comments;
    }

    private static void read(FileDescriptorProto file, Map<String, String> comments) {
        for (int service = 0; service < file.getServiceCount(); service++) {
            for (int method = 0; method < file.getService(service).getMethodCount(); method++) {
                var path = List.of(SERVICES, service, METHODS, method);
                var comment = file.getSourceCodeInfo().getLocationList().stream()
                        .filter(location -> location.getPathList().equals(path))
                        .map(Location::getLeadingComments)
                        .findFirst()
                        .orElse("");
                comments.put(
                        file.getService(service).getMethod(method).getName(),
                        comment.replaceAll("\\s+", " ").strip());
            }
        }
    }
}
