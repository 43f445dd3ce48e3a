import { existsSync, readFileSync } from 'node:fs'
import { pages, place, root } from './pages.mjs'

/** The navigation: what stands where. A page that nobody has put anywhere stands at the end. */
const parts = [
  [
    'Start',
    'README.md',
    'docs/getting-started.md',
    'docs/first-call.md',
    'docs/supplier.md',
    'docs/shop.md',
    'docs/operator.md',
    'docs/spring-boot.md',
    'docs/migration.md'
  ],
  [
    'Use it',
    'docs/flows.md',
    'docs/errors.md',
    'docs/settings.md',
    'docs/scaling.md',
    'docs/observability.md',
    'docs/dependencies.md',
    'docs/faq.md'
  ],
  ['At the terminal', 'docs/cli.md', 'docs/console.md', 'docs/sandbox-server.md', 'sandbox/README.md'],
  [
    'Can it be trusted?',
    'docs/security-model.md',
    'SECURITY.md',
    'docs/policies.md',
    'docs/reliability.md',
    'docs/benchmarks.md',
    'docs/contract-tests.md',
    'spec/DISAGREEMENTS.md',
    'CHANGELOG.md'
  ],
  [
    'How it is made',
    'docs/architecture.md',
    'docs/decisions.md',
    'docs/regenerating.md',
    'docs/other-languages.md',
    'spec/README.md',
    'spec/guide.md',
    'flows/README.md',
    'examples/README.md',
    'CONTRIBUTING.md'
  ]
]

/** What a page is called in the navigation, where its title says too little or too much there. */
const names = {
  'README.md': 'Overview',
  'docs/flows.md': 'Flows in detail',
  'sandbox/README.md': 'The sandbox in tests',
  'spec/README.md': 'The OpenAPI document',
  'flows/README.md': 'The module flows',
  'spec/guide.md': 'What the document says of the API'
}

/** Returns the sidebar, of the pages that there are. */
export function sidebar() {
  const there = pages()
  const placed = new Set(parts.flat())
  const others = there.filter((page) => !placed.has(page))
  return [...parts, ['More', ...others]]
    .map(([text, ...files]) => ({ text, items: files.filter((file) => there.includes(file)).map(item) }))
    .filter((part) => part.items.length > 0)
}

function item(file) {
  return { text: names[file] ?? title(file), link: '/' + place(file).replace(/(^|\/)index\.md$/, '$1') }
}

function title(file) {
  const heading = existsSync(root + file) && readFileSync(root + file, 'utf8').match(/^# (.*)$/m)
  return heading ? heading[1].replaceAll('`', '') : file
}
