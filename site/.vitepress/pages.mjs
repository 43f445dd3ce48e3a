import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository, whose Markdown is the site. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** The part of the site for files that a page links to and that are no pages. */
const SOURCES = 'source/'

/** Returns the paths of the pages: each Markdown file that the repository has. */
export function pages() {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
    cwd: root,
    encoding: 'utf8'
  })
  return files.split('\n').filter((file) => file && !file.startsWith('site/') && existsSync(root + file))
}

/** Returns where in the site a file of the repository stands: a README is the index of its folder. */
export function place(file) {
  return file.replace(/(^|\/)README\.md$/, '$1index.md').replace(/^site\/source\//, SOURCES)
}

/** Returns the link that leads there in the site, of a link that leads to a file of the repository. */
export function link(href, page) {
  if (/^([a-z]+:|\/|#)/i.test(href)) {
    return href
  }
  const [path, fragment] = href.split('#', 2)
  const file = posix.normalize(posix.join(posix.dirname(page), path))
  const target = file.endsWith('.md') ? place(file).replace(/(^|\/)index\.md$/, '$1') : SOURCES + file + '.html'
  return '/' + target + (fragment ? '#' + fragment : '')
}

/** Returns the anchor of a heading, as GitHub makes it, so that one link is right on both. */
export function anchor(heading) {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-')
}

/** Returns the files that pages link to and that are neither pages nor pictures, with their text. */
export function sources() {
  const files = new Set()
  for (const page of pages()) {
    const text = readFileSync(root + page, 'utf8')
    for (const [, href] of text.matchAll(/(?<!!)\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
      const target = link(href, page)
      if (target.startsWith('/' + SOURCES)) {
        files.add(target.slice(SOURCES.length + 1, -'.html'.length))
      }
    }
  }
  return [...files].filter(isFile).map((file) => ({ file, text: readFileSync(root + file, 'utf8') }))
}

function isFile(file) {
  return existsSync(root + file) && statSync(root + file).isFile()
}
