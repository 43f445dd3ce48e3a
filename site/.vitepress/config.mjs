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
      // Long names may break behind what joins them, so that tables do not grow as wide as a name.
      const code = md.renderer.rules.code_inline
      md.renderer.rules.code_inline = (...token) =>
        code(...token).replace(/>[^<]+</, (name) => name.replace(/[._/,](?=\w)/g, '$&<wbr>'))
    }
  },
  themeConfig: {
    sidebar: sidebar(),
    outline: { level: [2, 3], label: 'On this page' },
    search: {
      provider: 'local',
      options: {
        // Who searches wants to use it first, and to know why it is so later.
        miniSearch: {
          searchOptions: { boostDocument: (id) => (/\/(decisions|benchmarks|CHANGELOG)\./.test(id) ? 0.5 : 1) }
        }
      }
    },
    ...(repository && { socialLinks: [{ icon: 'github', link: repository }] }),
    docFooter: { prev: 'Before', next: 'Next' }
  }
}
