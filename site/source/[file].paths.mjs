import { extname } from 'node:path'
import { sources } from '../.vitepress/pages.mjs'

/** One page for each file that the pages link to. */
export default {
  paths() {
    return sources().map(({ file, text }) => ({
      params: { file },
      content: '````' + extname(file).slice(1) + '\n' + text + '\n````'
    }))
  }
}
