package dev.flxpoint.spring;

import dev.flxpoint.spring.FlxpointProperties.Owner;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/**
 * Takes whatever stands where a token or an owner should, a number too: a failure to bind it would
 * show the value. What it is worth is checked later.
 */
@ConfigurationPropertiesBinding
final class SettingConverter implements GenericConverter {
  @Override
  public Set<ConvertiblePair> getConvertibleTypes() {
    return Set.of(
        new ConvertiblePair(Object.class, Secret.class),
        new ConvertiblePair(Object.class, Owner.class));
  }

  @Override
  public Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
    return to.getType() == Owner.class ? Owner.NONE : new Secret(String.valueOf(source));
  }
}
