import { fileURLToPath } from 'node:url'
import { sidebar } from './navigation.mjs'
import { anchor, link, place } from './pages.mjs'

const repository =
  process.env.GITHUB_REPOSITORY && `${process.env.GITHUB_SERVER_URL}/${process.env.GITHUB_REPOSITORY}`

export default {
  title: 'flxpoint-java',
  description: 'A Java client for the Flxpoint API',
  lang: 'en',
  base: (process.env.SITE_BASE || '') + '/',
  srcDir: '..',
  outDir: '../target/site',
  cacheDir: '../target/site-cache',
  // Only what git knows, or could know, is a page: no build output, no installed package.
  srcExclude: ['**/target/**', '**/.*/**'],
  rewrites: place,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  // The pages lie outside of the folder that has the packages, and are compiled to import this one.
  vite: {
    resolve: { alias: { vue: fileURLToPath(new URL('../../target/site-tools/node_modules/vue', import.meta.url)) } },
    build: { assetsInlineLimit: 0 }
  },
  markdown: {
    anchor: { slugify: anchor },
    config(md) {
      const render = md.renderer.rules.link_open
      md.renderer.rules.link_open = (tokens, index, options, env, self) => {
        const href = tokens[index].attrGet('href')
        tokens[index].attrSet('href', link(href, env.relativePath))
        return render(tokens, index, options, env, self)
      }
    }
  },
  themeConfig: {
    sidebar: sidebar(),
    outline: { level: [2, 3], label: 'On this page' },
    search: { provider: 'local' },
    ...(repository && { socialLinks: [{ icon: 'github', link: repository }] }),
    docFooter: { prev: 'Before', next: 'Next' }
  }
}
