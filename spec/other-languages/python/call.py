"""Calls the sandbox with the generated client, and fails if what comes back is not what went in."""

import os

from openapi_client import ApiClient, Configuration
from openapi_client.api.account_api import AccountApi
from openapi_client.api.inventory_api import InventoryApi
from openapi_client.api.order_api import OrderApi
from openapi_client.models import UpsertInventoryParent, UpsertInventoryVariant

SKU = "TENT-PYTHON"
TITLE = "A tent for Python"


def client(token: str) -> ApiClient:
    return ApiClient(
        Configuration(host=os.environ["BASE_URL"], api_key={"ApiToken": os.environ[token]})
    )


def require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise SystemExit(otherwise)


account = AccountApi(client("ACCOUNT_TOKEN")).get_account()
require(bool(account.company_name), "the account has no name")

inventory = InventoryApi(client("SOURCE_TOKEN"))
row = UpsertInventoryParent(
    sku=SKU, title=TITLE, variants=[UpsertInventoryVariant(sku=SKU, title=TITLE, quantity=7)]
)
results = inventory.upsert_inventory_parents([row])
require(results[0].success, "the row was refused")

variants = inventory.get_inventory_variants(skus=[SKU])
require(
    [(it.sku, it.title, it.quantity) for it in variants] == [(SKU, TITLE, 7)],
    f"not the variant that was sent: {variants}",
)

orders = OrderApi(client("ACCOUNT_TOKEN")).get_orders()
require(len(orders) > 0, "there is no order")
require(isinstance(orders[0].order_status, str), "the status of an order is no text")

print(f"account, 1 row written, 1 variant, {len(orders)} orders")
