package dev.flxpoint.sandbox;

/** Why the API holds an order back, as its help names it. */
public enum HoldReason {
  WORKFLOW_RULE("workflow rule"),
  DUPLICATE_ORDER("duplicate order protection"),
  UNMANAGED_LINE("unmanaged line item"),
  NO_STOCK("no stock at source"),
  SOURCE_NOT_IN_ROUTING("source disabled in routing"),
  SHIPPING_NOT_MAPPED("shipping policy unmapped");

  private final String text;

  HoldReason(String text) {
    this.text = text;
  }

  /** Returns it in words, as {@link Books.Order} has it. */
  public String text() {
    return text;
  }
}
