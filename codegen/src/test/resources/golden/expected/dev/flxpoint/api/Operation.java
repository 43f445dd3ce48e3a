// Generated from the spec. Edit the spec or the templates, never this file.

package dev.flxpoint.api;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue: every operation of the API with what a caller, a limiter or a test must know.
 *
 * <p>{@link #tokenTypes()} is the operation's {@code security} block in the spec.
 */
@NullMarked
public enum Operation {
  /** Lists widgets. */
  GET_WIDGETS(
      "getWidgets",
      "getWidgets",
      "GET",
      "/widgets",
      "Widget",
      "widgets",
      "Lists widgets.",
      EnumSet.of(TokenType.ACCOUNT, TokenType.SOURCE),
      Retry.SAFE,
      Paging.PAGE,
      0,
      new OwnerName(TokenType.SOURCE, OwnerName.Place.QUERY, "sourceId", true),
      Evidence.PAGE,
      false,
      false,
      null),
  /** Creates or changes widgets. */
  UPSERT_WIDGETS(
      "upsertWidgets",
      "upsertWidgets",
      "POST",
      "/widgets",
      "Widget",
      "widgets",
      "Creates or changes widgets.",
      EnumSet.of(TokenType.ACCOUNT, TokenType.SOURCE),
      Retry.IDEMPOTENT,
      Paging.NONE,
      20,
      null,
      Evidence.CODE,
      false,
      false,
      null),
  /** delete-widget-parts. */
  DELETE_WIDGET_PARTS(
      "delete-widget-parts",
      "deleteWidgetParts",
      "DELETE",
      "/widgets/{WidgetID}/parts",
      "Widget",
      "widgets",
      "",
      EnumSet.of(TokenType.SOURCE),
      Retry.IDEMPOTENT,
      Paging.NONE,
      0,
      new OwnerName(TokenType.SOURCE, OwnerName.Place.PATH, "WidgetID", false),
      Evidence.INFERRED,
      false,
      false,
      null),
  /** Reads a widget. */
  GET_WIDGET(
      "getWidget",
      "getWidget",
      "GET",
      "/widgets/{widget_id}/",
      "Widget",
      "widgets",
      "Reads a widget",
      EnumSet.of(TokenType.ACCOUNT, TokenType.CHANNEL),
      Retry.SAFE,
      Paging.NONE,
      0,
      null,
      Evidence.PAGE,
      false,
      false,
      null),
  /** Lists settings. */
  GET_SETTINGS(
      "getSettings",
      "getSettings",
      "GET",
      "/settings",
      "Account Setting",
      "accountSetting",
      "Lists settings.",
      EnumSet.of(TokenType.ACCOUNT),
      Retry.SAFE,
      Paging.PAGE_OF_FIXED_SIZE,
      0,
      null,
      Evidence.INFERRED,
      false,
      false,
      null),
  /** Writes settings. */
  PUT_SETTINGS(
      "putSettings",
      "putSettings",
      "PUT",
      "/settings",
      "Account Setting",
      "accountSetting",
      "Writes settings.",
      EnumSet.of(TokenType.ACCOUNT),
      Retry.NEVER,
      Paging.NONE,
      0,
      null,
      Evidence.INFERRED,
      false,
      true,
      "PatchSettings"),
  /** Changes settings. */
  PATCH_SETTINGS(
      "patchSettings",
      "patchSettings",
      "PATCH",
      "/settings",
      "Account Setting",
      "accountSetting",
      "Changes settings.",
      EnumSet.of(TokenType.ACCOUNT),
      Retry.NEVER,
      Paging.NONE,
      0,
      null,
      Evidence.INFERRED,
      false,
      true,
      null);

  /** Whether a call may be sent again when nobody knows if the API has processed it. */
  public enum Retry {
    /** It changes nothing. */
    SAFE,
    /** It changes something, and a second time changes nothing more. */
    IDEMPOTENT,
    /** A second time may do a second thing. */
    NEVER
  }

  /** How a list is asked for one page. */
  public enum Paging {
    /** The operation returns everything at once, or no list. */
    NONE(null, null),
    /** By {@code page} and {@code pageSize}. */
    PAGE("page", "pageSize"),
    /** By {@code page}; the API alone decides how long a page is. */
    PAGE_OF_FIXED_SIZE("page", null),
    /** By {@code filterPageNumber} and {@code filterPageSize}. */
    FILTER_PAGE_NUMBER("filterPageNumber", "filterPageSize"),
    /** By {@code pageNumber} and {@code pageSize}. */
    PAGE_NUMBER("pageNumber", "pageSize");

    private final @Nullable String numberParameter;
    private final @Nullable String sizeParameter;

    Paging(@Nullable String numberParameter, @Nullable String sizeParameter) {
      this.numberParameter = numberParameter;
      this.sizeParameter = sizeParameter;
    }

    /** Returns the query parameter of the page's number, counted from 1; null for {@link #NONE}. */
    public @Nullable String numberParameter() {
      return numberParameter;
    }

    /** Returns the query parameter of the page's size; null if there is none. */
    public @Nullable String sizeParameter() {
      return sizeParameter;
    }
  }

  /**
   * Where calls name the source or channel that they are about.
   *
   * @param type of the token that is that owner's
   * @param name of the path variable, of the query parameter, or of the body's or each row's member
   * @param implied whether only an Account token sends it, and the owner's implies it
   */
  public record OwnerName(TokenType type, Place place, String name, boolean implied) {
    /** The part of the request that has the name. */
    public enum Place {
      /** A variable of the path. */
      PATH,
      /** A parameter of the query. */
      QUERY,
      /** A member of the body, or of each of its rows. */
      BODY
    }
  }

  /** Where the knowledge of an operation comes from. */
  public enum Evidence {
    /** A page of the API's reference. */
    PAGE,
    /** Public code that calls it. */
    CODE,
    /** Neither: it follows from guides and from like operations. */
    INFERRED
  }

  private static final Map<String, Operation> BY_ID = new HashMap<>();

  static {
    for (Operation operation : values()) {
      BY_ID.put(operation.id, operation);
    }
  }

  private final String id;
  private final String javaMethod;
  private final String method;
  private final String path;
  private final String tag;
  private final String accessor;
  private final String summary;
  private final Set<TokenType> tokenTypes;
  private final Retry retry;
  private final Paging paging;
  private final int batchMax;
  private final @Nullable OwnerName ownerName;
  private final Evidence evidence;
  private final boolean answerInferred;
  private final boolean deprecated;
  private final @Nullable String replacedBy;

  Operation(
      String id,
      String javaMethod,
      String method,
      String path,
      String tag,
      String accessor,
      String summary,
      EnumSet<TokenType> tokenTypes,
      Retry retry,
      Paging paging,
      int batchMax,
      @Nullable OwnerName ownerName,
      Evidence evidence,
      boolean answerInferred,
      boolean deprecated,
      @Nullable String replacedBy) {
    this.id = id;
    this.javaMethod = javaMethod;
    this.method = method;
    this.path = path;
    this.tag = tag;
    this.accessor = accessor;
    this.summary = summary;
    this.tokenTypes = Collections.unmodifiableSet(tokenTypes);
    this.retry = retry;
    this.paging = paging;
    this.batchMax = batchMax;
    this.ownerName = ownerName;
    this.evidence = evidence;
    this.answerInferred = answerInferred;
    this.deprecated = deprecated;
    this.replacedBy = replacedBy;
  }

  /** Returns the operation of the given id, or null if the spec has none. */
  public static @Nullable Operation ofId(String id) {
    return BY_ID.get(id);
  }

  /** Returns the operationId of the spec. */
  public String id() {
    return id;
  }

  /**
   * Returns the name of the methods that make the call, such as {@code getInventoryVariants}: one
   * that sends the request, and those that do the same with fewer arguments.
   */
  public String javaMethod() {
    return javaMethod;
  }

  /** Returns the HTTP method. */
  public String method() {
    return method;
  }

  /** Returns the path as on the wire, with its placeholders. */
  public String path() {
    return path;
  }

  /** Returns the group of operations that this one belongs to. */
  public String tag() {
    return tag;
  }

  /**
   * Returns the name of the method that leads from a token's client to the group, such as {@code
   * inventory}.
   */
  public String accessor() {
    return accessor;
  }

  /** Returns one sentence on what the operation does. */
  public String summary() {
    return summary;
  }

  /** Returns the token types that the API accepts here; at least one, unmodifiable. */
  public Set<TokenType> tokenTypes() {
    return tokenTypes;
  }

  /** Returns whether a call may be repeated after an unclear failure. */
  public Retry retry() {
    return retry;
  }

  /** Returns how pages are asked for. */
  public Paging paging() {
    return paging;
  }

  /** Returns how many rows a call may carry, or 0 if the body is no batch or no limit is known. */
  public int batchMax() {
    return batchMax;
  }

  /**
   * Returns where a call names the source or channel that it is about, if it does; null if no call
   * of this operation does, or none may be made with the token of a source or channel.
   */
  public @Nullable OwnerName ownerName() {
    return ownerName;
  }

  /** Returns where the knowledge of this operation comes from. */
  public Evidence evidence() {
    return evidence;
  }

  /**
   * Returns whether the type of the answer follows from like operations only. Such a call returns
   * null where the API answers nothing, or JSON of another shape.
   */
  public boolean answerInferred() {
    return answerInferred;
  }

  /** Returns whether the API advises against it. */
  public boolean deprecated() {
    return deprecated;
  }

  /** Returns what to call instead of a deprecated operation; null if that is not known. */
  public @Nullable Operation replacedBy() {
    return replacedBy == null ? null : BY_ID.get(replacedBy);
  }

  /** Returns the operation as the spec writes it, such as {@code getAccount (GET /account)}. */
  @Override
  public String toString() {
    return id + " (" + method + " " + path + ")";
  }
}
