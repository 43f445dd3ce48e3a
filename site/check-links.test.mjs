import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'

const OTHER = '<h2 id="here">Here</h2>'

const refused = {
  '<a href="/gone.html">': 'page.html: /gone.html is not there',
  '<a href="gone.html">': 'page.html: gone.html is not there',
  '<a href="/docs/">': 'page.html: /docs/ is not there',
  '<a href="/docs/other.html#gone">': 'page.html: /docs/other.html#gone is there, but has no #gone',
  '<a href="#gone">': 'page.html: #gone is there, but has no #gone',
  '<img alt="" src="/gone.svg">': 'page.html: /gone.svg is not there',
  '<a href="https://">': 'page.html: https:// is no whole address with https',
  '<a href="https://example">': 'page.html: https://example is no whole address with https',
  '<a href="https://example.org/a b">': 'page.html: https://example.org/a b is no whole address with https',
  '<a href="http://example.org/">': 'page.html: http://example.org/ is no whole address with https',
  '<img src="https://example.org/badge.svg">':
    'page.html: loads https://example.org/badge.svg from elsewhere',
  '<script src="//example.org/a.js">': 'page.html: loads //example.org/a.js from elsewhere',
  '<link rel="stylesheet" href="https://example.org/a.css">':
    'page.html: loads https://example.org/a.css from elsewhere'
}

const accepted = [
  '<a href="/docs/other.html">',
  '<a href="docs/other.html#here">',
  '<a href="#own"><b id="own">',
  '<a href="https://example.org/a?b=c&amp;d=e#f">',
  '<a href="mailto:someone@example.org">',
  '<img alt="" src="./page.html">'
]

for (const [link, problem] of Object.entries(refused)) {
  test(`${link} is dead`, () => {
    const { status, stderr } = check(link)
    assert.equal(stderr.trim(), problem)
    assert.equal(status, 1)
  })
}

for (const link of accepted) {
  test(`${link} is alive`, () => {
    const { status, stderr } = check(link)
    assert.equal(stderr, '')
    assert.equal(status, 0)
  })
}

test('a link that forgets the base is dead', () => {
  assert.match(check('<a href="/page.html">', '/base/').stderr, /is outside of \/base\//)
  assert.equal(check('<a href="/base/page.html">', '/base/').status, 0)
})

test('a site without pages is none', () => {
  assert.equal(run({}, '/').status, 1)
})

function check(link, base = '/') {
  return run({ 'page.html': link, 'docs/other.html': OTHER }, base)
}

function run(files, base) {
  const folder = mkdtempSync(join(tmpdir(), 'site'))
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    const program = fileURLToPath(new URL('check-links.mjs', import.meta.url))
    return spawnSync(process.execPath, [program, folder, base], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
