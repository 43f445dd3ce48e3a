// Calls the sandbox with the generated client, and fails if what comes back is not what went in.
import { AccountApi, Configuration, InventoryApi, OrderApi } from './client';

declare const process: { env: Record<string, string>; exit(status: number): never };

const sku = 'TENT-TYPESCRIPT';
const title = 'A tent for TypeScript';

function configuration(token: 'ACCOUNT_TOKEN' | 'SOURCE_TOKEN'): Configuration {
  return new Configuration({ basePath: process.env['BASE_URL'], apiKey: process.env[token] });
}

function need(holds: boolean, otherwise: string): void {
  if (!holds) {
    throw new Error(otherwise);
  }
}

async function call(): Promise<void> {
  const account = await new AccountApi(configuration('ACCOUNT_TOKEN')).getAccount();
  need(!!account.companyName, 'the account has no name');

  const inventory = new InventoryApi(configuration('SOURCE_TOKEN'));
  const [result] = await inventory.upsertInventoryParents({
    upsertInventoryParent: [{ sku, title, variants: [{ sku, title, quantity: 7 }] }],
  });
  need(result?.success === true, 'the row was refused');

  const variants = await inventory.getInventoryVariants({ skus: [sku] });
  const [variant] = variants;
  need(
    variants.length === 1 && variant?.title === title && variant.quantity === 7,
    `not the variant that was sent: ${JSON.stringify(variants)}`,
  );

  const orders = await new OrderApi(configuration('ACCOUNT_TOKEN')).getOrders();
  const status: string | null | undefined = orders[0]?.orderStatus;
  need(typeof status === 'string', 'there is no order with a status');

  console.log(`account, 1 row written, 1 variant, ${orders.length} orders`);
}

call().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
