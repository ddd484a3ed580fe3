import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Writes a font configuration of our own into the folder and returns its path, for FONTCONFIG_FILE: a
 * bare machine has no Chinese glyphs, and screenshots should look the same on every machine.
 */
export async function chineseFonts(folder: string): Promise<string> {
  const file = join(folder, 'fonts.conf')
  await writeFile(file, configuration(fontFolder(), join(tmpdir(), 'mingdu-font-cache')))
  return file
}

const fontFolder = () => join(dirname(fileURLToPath(import.meta.resolve('@embedpdf/fonts-sc'))), '../fonts')

// The one family that the package brings stands for every name that our pages ask for.
const configuration = (fonts: string, cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
  ${families.map(alias).join('\n  ')}
</fontconfig>
`

const families = ['sans-serif', 'serif', 'monospace', 'system-ui', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'FangSong']

const alias = (family: string) =>
  `<alias binding="same"><family>${family}</family><prefer><family>Noto Sans S Chinese</family></prefer></alias>`
