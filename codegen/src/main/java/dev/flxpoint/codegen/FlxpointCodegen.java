package dev.flxpoint.codegen;

import com.google.common.collect.ImmutableMap;
import com.samskivert.mustache.Mustache;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * Generates Retrofit interfaces per token type, models with their Moshi adapters, and the operation
 * catalogue.
 *
 * <p>OpenAPI Generator reads the document and writes the files; what stands in them is computed
 * here from the document itself, so that the security block alone decides which token may call
 * what.
 */
public final class FlxpointCodegen extends AbstractJavaCodegen {
  private static final String BASE = "dev.flxpoint.api";

  private final Map<String, ApiView> views = new HashMap<>();
  private final Set<String> answered = new HashSet<>();
  private final Map<String, ApiOperation> paramsClasses = new HashMap<>();

  /** Creates the generator; OpenAPI Generator finds it by {@link #getName()}. */
  public FlxpointCodegen() {
    outputFolder = "generated-code";
    embeddedTemplateDir = templateDir = "flxpoint-java";
    apiPackage = BASE;
    modelPackage = BASE + ".model";
    sourceFolder = "src/main/java";
    modelTemplateFiles.clear();
    modelTemplateFiles.put("model.mustache", ".java");
    apiTemplateFiles.clear();
    apiTemplateFiles.put("api.mustache", ".java");
    modelDocTemplateFiles.clear();
    apiDocTemplateFiles.clear();
    modelTestTemplateFiles.clear();
    apiTestTemplateFiles.clear();
    setHideGenerationTimestamp(true);
  }

  @Override
  public CodegenType getTag() {
    return CodegenType.CLIENT;
  }

  @Override
  public String getName() {
    return "flxpoint-java";
  }

  @Override
  public String getHelp() {
    return "Generates the Flxpoint client: Retrofit interfaces per token type, Moshi models.";
  }

  /** Off, since it would give an inline object a name of its own making. */
  @Override
  public boolean getUseInlineModelResolver() {
    return false;
  }

  @Override
  public void processOpts() {
    super.processOpts();
    supportingFiles.clear();
    for (String name :
        List.of(
            "ApiCall",
            "BatchCall",
            "ApiResponse",
            "ApiFactory",
            "ForOperation",
            "TokenType",
            "Operation",
            "PagedCall",
            "PageRows")) {
      support(name, BASE);
    }
    support("AnyAdapter", BASE + ".json");
    support("Decimals", BASE + ".json");
    support("ListAdapter", BASE + ".json");
    support("Json", BASE + ".json");
    support("Iso8601", BASE + ".json");
    support("Inferred", BASE + ".json");
    support("Texts", BASE + ".json");
    support("QueryConverter", BASE + ".json");
    support("QueryParams", BASE + ".param");
    support("FreeForm", BASE + ".model");
    support("ModelAdapters", BASE + ".model");
  }

  private void support(String name, String packageName) {
    supportingFiles.add(
        new SupportingFile(name + ".mustache", folder(packageName), name + ".java"));
  }

  private String folder(String packageName) {
    return (sourceFolder + '/' + packageName.replace('.', '/')).replace('/', File.separatorChar);
  }

  @Override
  protected ImmutableMap.Builder<String, Mustache.Lambda> addMustacheLambdas() {
    return super.addMustacheLambdas()
        .put("javadoc", new Javadoc())
        .put("arguments", new Arguments());
  }

  @Override
  public void preprocessOpenAPI(OpenAPI api) {
    super.preprocessOpenAPI(api);
    try {
      prepare(api);
    } catch (SpecException e) {
      throw e.in(getInputSpec());
    }
  }

  private void prepare(OpenAPI api) {
    OperationRules.check(api);
    for (ApiOperation operation : ApiOperation.all(api)) {
      if (operation.hasParams()) {
        // A stand-in, so that the generator writes a file for it as it does for a model.
        api.getComponents()
            .addSchemas(
                operation.paramsName(),
                new ObjectSchema().addProperty("placeholder", new StringSchema()));
        paramsClasses.put(operation.paramsName(), operation);
      }
    }
    answered.addAll(AnsweredSchemas.of(api));
    List<ApiView> all = ApiView.all(api);
    all.forEach(view -> views.put(view.groupTag() + "Api", view));
    TokenKind.all(api).forEach(token -> supportingFiles.add(apisOf(token)));
    // One tag per token type and subject makes the generator write one interface for each.
    // Their own hash would be that of the whole document, made anew for each.
    IdentityHashMap<Operation, List<String>> tags = new IdentityHashMap<>();
    for (ApiView view : all) {
      for (ApiOperation operation : view.operations()) {
        tags.computeIfAbsent(operation.source(), o -> new ArrayList<>()).add(view.groupTag());
      }
    }
    additionalProperties.putAll(shared(api, all));
    tags.forEach(Operation::setTags);
  }

  private SupportingFile apisOf(TokenKind token) {
    return new SupportingFile(
        token.folder() + "Apis.mustache", folder(token.packageName()), token.label() + "Apis.java");
  }

  private static Map<String, Object> shared(OpenAPI api, List<ApiView> all) {
    List<Map<String, Object>> tokens = new ArrayList<>();
    Map<String, Object> groups = new LinkedHashMap<>();
    for (TokenKind token : TokenKind.all(api)) {
      tokens.add(token.view());
      Map<String, Object> apis = token.view();
      apis.put(
          "groups", all.stream().filter(v -> v.token().equals(token)).map(ApiView::group).toList());
      groups.put(token.folder(), apis);
    }
    return Map.of(
        "tokenTypes",
        tokens,
        "views",
        groups,
        "catalogue",
        CatalogueView.of(api),
        "pageRows",
        PageRowsView.of(api));
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap objects, List<ModelMap> models) {
    ApiView view = view(objects.getOperations().getClassname());
    objects.put("view", view.view());
    return objects;
  }

  private ApiView view(String className) {
    return Objects.requireNonNull(views.get(className), className);
  }

  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> all) {
    Map<String, ModelsMap> processed = super.postProcessAllModels(all);
    List<String> modelNames = new ArrayList<>();
    List<String> enumNames = new ArrayList<>();
    processed.forEach(
        (name, models) -> {
          Map<String, @Nullable Object> shape = shape(name);
          models.getModels().get(0).getModel().vendorExtensions.put("shape", shape);
          if (Boolean.TRUE.equals(shape.get("isModel"))) {
            modelNames.add(name);
          } else if (Boolean.TRUE.equals(shape.get("isEnum"))) {
            enumNames.add(name);
          }
        });
    additionalProperties.put("modelNames", modelNames);
    additionalProperties.put("enumNames", enumNames);
    return processed;
  }

  private Map<String, @Nullable Object> shape(String name) {
    ApiOperation operation = paramsClasses.get(name);
    try {
      return operation != null
          ? ParamsView.of(operation)
          : ModelView.of(name, Schemas.find(openAPI, name, name), openAPI, answered.contains(name));
    } catch (SpecException e) {
      throw e.in(getInputSpec());
    }
  }

  /** Says nothing, instead of the framework's banner in each build. */
  @Override
  public void postProcess() {}

  @Override
  public String toApiName(String tag) {
    return tag + "Api";
  }

  @Override
  public String sanitizeTag(String tag) {
    return tag;
  }

  @Override
  public String toModelName(String name) {
    return name;
  }

  @Override
  public String apiFilename(String templateName, String tag) {
    ApiView view = view(toApiName(tag));
    return outputFolder
        + File.separator
        + folder(view.token().packageName())
        + File.separator
        + view.name()
        + ".java";
  }

  @Override
  public String modelFilename(String templateName, String name) {
    String packageName = paramsClasses.containsKey(name) ? BASE + ".param" : modelPackage;
    return outputFolder + File.separator + folder(packageName) + File.separator + name + ".java";
  }
}
