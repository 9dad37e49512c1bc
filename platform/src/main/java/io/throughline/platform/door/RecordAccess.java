package io.throughline.platform.door;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes records of one type and reads their components; everything is looked up once. */
final class RecordAccess {

    private final MethodHandle constructor;
    private final List<Function<Object, @Nullable Object>> accessors;

    RecordAccess(Class<?> type) {
        try {
            var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            var components = type.getRecordComponents();
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            constructor = lookup.findConstructor(type, methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(methodType(Object.class, Object[].class));
            accessors = Arrays.stream(components).map(c -> accessor(lookup, c)).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot look into " + type.getName(), e);
        }
    }

    /** Makes a record; what its constructor says against the values is a violation. */
    @Nullable
    Object make(Place place, @Nullable Object... values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return place.refuse(e.getMessage());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a component. */
    @Nullable
    Object get(int index, Object instance) {
        return accessors.get(index).apply(instance);
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, @Nullable Object> accessor(Lookup lookup, RecordComponent component) {
        try {
            var accessor = lookup.unreflect(component.getAccessor());
            var type = accessor.type().wrap().changeParameterType(0, component.getDeclaringRecord());
            var site = LambdaMetafactory.metafactory(
                    lookup,
                    "apply",
                    methodType(Function.class),
                    methodType(Object.class, Object.class),
                    accessor,
                    type);
            return (Function<Object, @Nullable Object>) site.getTarget().invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
