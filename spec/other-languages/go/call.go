// Calls the sandbox with the generated client, and fails if what comes back is not what went in.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	openapi "github.com/GIT_USER_ID/GIT_REPO_ID"
)

const (
	sku   = "TENT-GO"
	title = "A tent for Go"
)

func with(token string) context.Context {
	keys := map[string]openapi.APIKey{"ApiToken": {Key: os.Getenv(token)}}
	return context.WithValue(context.Background(), openapi.ContextAPIKeys, keys)
}

func succeed(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func require(holds bool, otherwise string) {
	if !holds {
		log.Fatal(otherwise)
	}
}

func main() {
	configuration := openapi.NewConfiguration()
	configuration.Servers = openapi.ServerConfigurations{{URL: os.Getenv("BASE_URL")}}
	client := openapi.NewAPIClient(configuration)

	account, _, err := client.AccountAPI.GetAccount(with("ACCOUNT_TOKEN")).Execute()
	succeed(err)
	require(account.GetCompanyName() != "", "the account has no name")

	name := sku
	variant := openapi.NewUpsertInventoryVariant(*openapi.NewNullableString(&name))
	variant.SetTitle(title)
	variant.SetQuantity(7)
	parent := openapi.NewUpsertInventoryParent(sku)
	parent.SetTitle(title)
	parent.SetVariants([]openapi.UpsertInventoryVariant{*variant})
	results, _, err := client.InventoryAPI.UpsertInventoryParents(with("SOURCE_TOKEN")).
		UpsertInventoryParent([]openapi.UpsertInventoryParent{*parent}).
		Execute()
	succeed(err)
	require(len(results) == 1 && results[0].GetSuccess(), "the row was refused")

	variants, _, err := client.InventoryAPI.GetInventoryVariants(with("SOURCE_TOKEN")).
		Skus([]string{sku}).
		Execute()
	succeed(err)
	require(
		len(variants) == 1 && variants[0].GetTitle() == title && variants[0].GetQuantity() == 7,
		"not the variant that was sent")

	orders, _, err := client.OrderAPI.GetOrders(with("ACCOUNT_TOKEN")).Execute()
	succeed(err)
	require(len(orders) > 0, "there is no order")
	require(orders[0].GetOrderStatus() != "", "the order has no status")

	fmt.Printf("account, 1 row written, 1 variant, %d orders\n", len(orders))
}
