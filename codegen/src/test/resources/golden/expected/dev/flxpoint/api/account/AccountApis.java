// Generated from the spec. Edit the spec or the templates, never this file.

package dev.flxpoint.api.account;

import dev.flxpoint.api.ApiFactory;
import org.jspecify.annotations.NullMarked;

/** Everything that a token of type {@code Account} may call, by subject. */
@NullMarked
public abstract class AccountApis {
  private final WidgetApi widgets;
  private final AccountSettingApi accountSetting;

  /** Creates the interfaces with the given factory. */
  protected AccountApis(ApiFactory factory) {
    this.widgets = factory.create(WidgetApi.class);
    this.accountSetting = factory.create(AccountSettingApi.class);
  }

  /** Things, and &lt;parts&gt; of things &amp; such. */
  public final WidgetApi widgets() {
    return widgets;
  }

  /** Account Setting. */
  public final AccountSettingApi accountSetting() {
    return accountSetting;
  }
}

