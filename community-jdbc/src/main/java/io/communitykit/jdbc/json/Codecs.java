package io.communitykit.jdbc.json;

import com.fasterxml.jackson.annotation.JsonValue;
import io.communitykit.activity.Attributes;
import io.communitykit.activity.Value;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the codec of a type by its shape. Not thread-safe; what it answers is. */
final class Codecs {

    private final Map<Type, Codec> known = new LinkedHashMap<>();

    Codecs() {
        text(String.class, text -> text);
        text(Instant.class, Instant::parse);
        text(LocalDate.class, LocalDate::parse);
        text(Duration.class, Duration::parse);
        text(Period.class, Period::parse);
        text(BigDecimal.class, BigDecimal::new);
        text(ZoneId.class, ZoneId::of);
        text(DayOfWeek.class, DayOfWeek::valueOf);
        known.put(Locale.class, new ScalarCodec(tag -> ((Locale) tag).toLanguageTag(), Locale::forLanguageTag));
        known.put(long.class, PlainCodec.LONG);
        known.put(Long.class, PlainCodec.LONG);
        known.put(int.class, PlainCodec.INT);
        known.put(Integer.class, PlainCodec.INT);
        known.put(boolean.class, PlainCodec.TRUTH);
        known.put(Boolean.class, PlainCodec.TRUTH);
        known.put(Value.class, ValueCodec.VALUE);
        known.put(Attributes.class, ValueCodec.ATTRIBUTES);
    }

    private void text(Class<?> type, java.util.function.Function<String, Object> read) {
        known.put(type, new ScalarCodec(Object::toString, read));
    }

    Codec of(Type type) {
        Codec found = known.get(type);
        if (found == null) {
            found = make(type);
            known.putIfAbsent(type, found);
        }
        return found;
    }

    private Codec make(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class || generic.getRawType() == Set.class) {
                return new CollectionCodec(of(arguments[0]), generic.getRawType() == Set.class);
            } else if (generic.getRawType() == Map.class) {
                return new MapCodec(of(arguments[0]), of(arguments[1]));
            }
        } else if (type instanceof Class<?> raw) {
            if (raw.isEnum()) {
                return constants(raw);
            } else if (raw.isRecord()) {
                return record(raw);
            } else if (raw.isSealed()) {
                Map<String, Codec> members = new LinkedHashMap<>();
                for (Class<?> member : raw.getPermittedSubclasses()) {
                    members.put(member.getSimpleName(), of(member));
                }
                return new UnionCodec(raw, members);
            }
        }
        throw new IllegalArgumentException("type " + type + " has no form in JSON");
    }

    private static Codec constants(Class<?> type) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            byName.put(((Enum<?>) constant).name(), constant);
        }
        return new ScalarCodec(constant -> ((Enum<?>) constant).name(), name -> {
            Object constant = byName.get(name);
            if (constant == null) {
                throw new IllegalArgumentException(
                        type.getName() + " was '" + name + "' but it must be one of " + byName.keySet());
            }
            return constant;
        });
    }

    private Codec record(Class<?> type) {
        RecordCodec codec = new RecordCodec(type);
        RecordComponent[] components = type.getRecordComponents();
        if (components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class)) {
            return new KeyCodec(codec, of(components[0].getGenericType()));
        }
        known.put(type, codec);
        codec.resolve(component -> of(component.getGenericType()));
        return codec;
    }
}
