// Calls the sandbox with the generated client, and fails if what comes back is not what went in.
import org.openapitools.client.apis.AccountApi
import org.openapitools.client.apis.InventoryApi
import org.openapitools.client.apis.OrderApi
import org.openapitools.client.infrastructure.ApiClient
import org.openapitools.client.models.UpsertInventoryParent
import org.openapitools.client.models.UpsertInventoryVariant
import kotlin.system.exitProcess

const val SKU = "TENT-KOTLIN"
const val TITLE = "A tent for Kotlin"

fun <T> with(token: String, call: (baseUrl: String) -> T): T {
    ApiClient.apiKey["X-API-TOKEN"] = System.getenv(token)
    return call(System.getenv("BASE_URL"))
}

fun main() {
    val account = with("ACCOUNT_TOKEN") { AccountApi(it).getAccount() }
    check(!account.companyName.isNullOrEmpty()) { "the account has no name" }

    val variant = UpsertInventoryVariant(sku = SKU, title = TITLE, quantity = 7)
    val parent = UpsertInventoryParent(sku = SKU, title = TITLE, variants = listOf(variant))
    val results = with("SOURCE_TOKEN") { InventoryApi(it).upsertInventoryParents(listOf(parent)) }
    check(results.single().success == true) { "the row was refused" }

    val variants = with("SOURCE_TOKEN") { InventoryApi(it).getInventoryVariants(skus = listOf(SKU)) }
    check(variants.map { Triple(it.sku, it.title, it.quantity) } == listOf(Triple(SKU, TITLE, 7))) {
        "not the variant that was sent: $variants"
    }

    val orders = with("ACCOUNT_TOKEN") { OrderApi(it).getOrders() }
    check(!orders.first().orderStatus.isNullOrEmpty()) { "the order has no status" }

    println("account, 1 row written, 1 variant, ${orders.size} orders")
    // The connections of OkHttp would keep the process for a minute.
    exitProcess(0)
}
