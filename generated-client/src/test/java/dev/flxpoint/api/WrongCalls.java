package dev.flxpoint.api;

import dev.flxpoint.api.model.MappingSet;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Methods named like operations, each of which sends something that the document does not want. */
interface WrongCalls {
  @Because(token = TokenType.SOURCE, value = "query")
  @ForOperation(Operation.GET_INVENTORY_VARIANT)
  @GET("inventory/variant/{variantId}")
  ApiCall<Object> getInventoryVariant(
      @Path("variantId") long variantId, @Query("includeParents") Boolean includeParent);

  @Because(token = TokenType.ACCOUNT, value = "query")
  @ForOperation(Operation.GET_USERS)
  @GET("account/users")
  ApiCall<Object> getUsers(@Query("ids") List<Long> ids, @Query("emails") List<String> emails);

  @Because(token = TokenType.SOURCE, value = "PATCH")
  @ForOperation(Operation.CANCEL_FULFILLMENT_REQUEST)
  @PUT("fulfillment-requests/{id}/cancel")
  ApiCall<Object> cancelFulfillmentRequest(@Path("id") long fulfillmentRequestId);

  @Because(token = TokenType.CHANNEL, value = "path")
  @ForOperation(Operation.GET_ORDER)
  @GET("order/{id}")
  ApiCall<Object> getOrder(@Path("id") long id);

  @Because(token = TokenType.ACCOUNT, value = "path")
  @ForOperation(Operation.BUILD_LISTING)
  @POST("listing/{productVariantId}/builder/build/{channelId}")
  ApiCall<Object> buildListing(
      @Path("channelId") long channelId, @Path("productVariantId") long productVariantId);

  @Because(token = TokenType.ACCOUNT, value = "parameters with an argument")
  @ForOperation(Operation.DELETE_ORPHANED_LISTING_CATEGORIES)
  @DELETE("listing/category/orphaned/channel")
  ApiCall<Object> deleteOrphanedListingCategories();

  @Because(token = TokenType.CHANNEL, value = "knows nothing of the argument long channelId")
  @ForOperation(Operation.DELETE_ORPHANED_LISTING_CATEGORIES)
  @DELETE("listing/category/orphaned/channel")
  ApiCall<Object> deleteOrphanedListingCategories(@Query("channelId") long channelId);

  @Because(token = TokenType.ACCOUNT, value = "body")
  @ForOperation(Operation.UPDATE_MAPPING_SET)
  @PATCH("mapping-set/{id}")
  ApiCall<Object> updateMappingSet(@Path("id") long id);

  @Because(token = TokenType.CHANNEL, value = "type at ")
  @ForOperation(Operation.ACKNOWLEDGE_LISTING_PARENTS)
  @PATCH("listing/parents")
  ApiCall<Object> acknowledgeListingParents(@Body MappingSet request);

  /** The token with which to call the method, and a part of the message that refuses it. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Because {
    TokenType token();

    String value();
  }
}
