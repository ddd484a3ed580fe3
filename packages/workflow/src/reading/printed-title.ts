/** Whose report it is and of which year, as its title says; null where no title says it. */
export function printedTitle(text: string): { organ: string | null; year: number | null } {
  const titles = [...text.matchAll(ORGAN_FIRST), ...text.matchAll(YEAR_FIRST)]
  for (const { groups } of titles) {
    const organ = (groups?.organ ?? '').replace(/\s/g, '').replace(/关于$/, '')
    if (ORGAN_ENDING.test(organ)) return { organ, year: Number(groups?.year) }
  }
  const period = PERIOD.exec(text)?.groups?.year ?? titles[0]?.groups?.year ?? ANY_TITLE.exec(text)?.groups?.year
  return { organ: null, year: period === undefined ? null : Number(period) }
}

const REPORT = '政\\s*府\\s*信\\s*息\\s*公\\s*开\\s*(?:工\\s*作\\s*)?(?:年\\s*度\\s*)?(?:工\\s*作\\s*)?(?:情\\s*况\\s*)?报\\s*告'
const YEAR = '(?<year>20\\d\\d)\\s*年\\s*度?\\s*(?:的\\s*)?'

/** `××局 2023 年度政府信息公开工作年度报告`; the name may stand on the line above. */
const ORGAN_FIRST = new RegExp(`(?<organ>[\\p{Script=Han}()·]{2,60})[ \\t]*\\n?[ \\t]*${YEAR}${REPORT}`, 'gu')
/** `2023年度××局政府信息公开工作年度报告`. */
const YEAR_FIRST = new RegExp(`${YEAR}(?<organ>[\\p{Script=Han}()·]{2,60}?)${REPORT}`, 'gu')
const ANY_TITLE = new RegExp(`${YEAR}${REPORT}`, 'u')
const PERIOD = /(?<year>20\d\d)\s*年\s*1\s*月\s*1\s*日\s*(?:起\s*)?(?:至|到|-|—|~)/u

/** What names of organs end with; a sentence that happens to stand before the year does not. */
const ORGAN_ENDING =
  /(?:局|委|办|厅|部|府|院|会|处|所|站|心|区|县|市|省|州|盟|旗|镇|乡|街道|队|室|署|团|行|台|馆|校|学|园|公司|集团|中心|办公室|\))$/u
