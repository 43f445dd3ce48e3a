// Checks every link of a built site without a network: check-links.mjs FOLDER [BASE]
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'

const [folder, base = '/'] = process.argv.slice(2)
const problems = []
const anchors = new Map()

const pages = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.html'))
let links = 0
for (const page of pages) {
  const html = read(page)
  for (const [, tag, attributes] of html.matchAll(/<(a|img|link|script)\b([^>]*)>/g)) {
    const target = attributes.match(/\b(?:href|src)="([^"]*)"/)?.[1]
    if (target !== undefined) {
      links++
      check(page, tag, target.replaceAll('&amp;', '&'))
    }
  }
}

for (const problem of problems) {
  console.error(problem)
}
console.log(`${links} links of ${pages.length} pages, ${problems.length} of them dead`)
process.exit(problems.length === 0 && pages.length > 0 ? 0 : 1)

function check(page, tag, target) {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)) {
    checkExternal(page, tag, target)
    return
  }
  const [path, fragment] = target.split('#', 2).map(decodeURIComponent)
  if (path.startsWith('/') && !path.startsWith(base)) {
    problems.push(`${page}: ${target} is outside of ${base}`)
    return
  }
  const file = fileOf(page, path)
  if (file === undefined) {
    problems.push(`${page}: ${target} is not there`)
  } else if (fragment && file.endsWith('.html') && !anchorsOf(file).has(fragment)) {
    problems.push(`${page}: ${target} is there, but has no #${fragment}`)
  }
}

/** A link elsewhere must be whole; nothing may be loaded from elsewhere, nor go over plain HTTP. */
function checkExternal(page, tag, target) {
  if (target === 'data:,') {
    return
  } else if (tag !== 'a') {
    problems.push(`${page}: loads ${target.slice(0, 80)} from elsewhere`)
  } else if (/^mailto:[^@\s]+@[^@\s]+$/.test(target)) {
    return
  } else if (!/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?(\/\S*)?$/i.test(target) || !URL.canParse(target)) {
    problems.push(`${page}: ${target} is no whole address with https`)
  }
}

function fileOf(page, path) {
  const inSite = path.startsWith('/') ? path.slice(base.length) : posix.join(posix.dirname(page), path)
  const file = path === '' ? page : inSite === '' || inSite.endsWith('/') ? inSite + 'index.html' : inSite
  return existsSync(join(folder, file)) && statSync(join(folder, file)).isFile() ? file : undefined
}

function anchorsOf(file) {
  if (!anchors.has(file)) {
    anchors.set(file, new Set([...read(file).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)))
  }
  return anchors.get(file)
}

function read(file) {
  return readFileSync(join(folder, file), 'utf8')
}
