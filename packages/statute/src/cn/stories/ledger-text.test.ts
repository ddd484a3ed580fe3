import { ledgerText, otherLedgers, replyLedger } from '@mingdu/workflow'
import { clock, given, type Story, say } from '@mingdu/workflow/testing'
import { describe, expect, test } from 'vitest'
import { cn } from '../index.ts'

const names = (lang: 'zh' | 'en') => ({
  lang,
  articles: Object.fromEntries(cn.articles.map((a) => [a.id, a])),
  consultation: cn.consultation
})
const reply = (story: Story, lang: 'zh' | 'en' = 'zh') =>
  ledgerText(replyLedger(clock(story)), '云自然资〔2026〕14号', story.today, names(lang)).split('\n')

/*
 * Followed on the wall calendar of 2026: 09-15, 16, 17 are days 1 to 3; the correction arrives on Tuesday 09-29.
 * 09-30; 10-08, 09, 10 (worked Saturday), 12 are days 1 to 5; the letter of 10-12 excludes 10-13 to 10-22.
 */
const story = given(
  say.received('2026-09-14'),
  say.correctionRequested('2026-09-17', 15),
  say.correctionNoticeReceived('2026-09-21'),
  say.corrected('2026-09-29'),
  say.consulted('2026-10-12', 1),
  say.consultationReceived('2026-10-14', 1),
  say.consultationEnded('2026-10-22', 1),
  { statute: cn, today: '2026-10-23' }
)

describe('计算单的文字：可以抄进案卷，照日历逐日核对', () => {
  test('每一行说清哪天、什么事、计几天、累计几天、依据哪一条、哪个放假通知', () => {
    expect(reply(story)).toEqual([
      '答复期限计算单',
      '案件：云自然资〔2026〕14号',
      '',
      '1. 2026年9月14日（周一）：收到申请，当日不计，从次日起算。（第三十一条）',
      '2. 2026年9月15日—17日：办理。计入 3 个工作日。累计 3 / 20。（第三十三条第二款）',
      '3. 2026年9月17日（周四）：告知补正，第 3 个工作日发出，应在 7 个工作日以内。（第三十条）',
      '4. 2026年9月18日—29日：等申请人补正，申请人的时间，不计；中秋节9月25日—27日放假，9月20日（周日）上班（《国务院办公厅关于2026年部分节假日安排的通知》国办发明电〔2025〕7号）。（第三十条）',
      '5. 2026年9月29日（周二）：收到补正，重新计算，此前的天数作废，从次日起另计 20 个工作日。（第三十条）',
      '6. 2026年9月30日—10月12日：办理，国庆节10月1日—7日放假，10月10日（周六）上班（《国务院办公厅关于2026年部分节假日安排的通知》国办发明电〔2025〕7号）。计入 5 个工作日。累计 5 / 20。（第三十三条第二款）',
      '7. 2026年10月13日—22日：征求意见① 第三方。扣除 8 个工作日。累计 5 / 20。（第三十三条第三款）',
      '8. 2026年10月23日（周五）：办理。计入 1 个工作日。累计 6 / 20。（第三十三条第二款）',
      '9. 2026年10月26日—11月12日：尚未到来。计入 14 个工作日。累计 20 / 20。（第三十三条第二款）',
      '',
      '法定期限：2026年11月12日（周四）（20 个工作日）',
      '稳妥期限：2026年11月10日（周二）（从对方收到之日才停计）',
      '周六、周日和放假日不计，调休上班的周末计入；行为当日不计，从次日起算。',
      '',
      '依据',
      '《中华人民共和国政府信息公开条例》第三十一条（收到申请之日如何确定）',
      '《中华人民共和国政府信息公开条例》第三十三条第二款（二十个工作日内答复；经负责人同意并告知申请人可延长，最长二十个工作日）',
      '《中华人民共和国政府信息公开条例》第三十条（内容不明确的，收到之日起七个工作日内一次性告知补正；答复期限自收到补正起算；逾期不补正视为放弃）',
      '《中华人民共和国政府信息公开条例》第三十三条第三款（征求第三方和其他机关意见的时间不计入答复期限）',
      '2026年10月23日（周五） 由明牍计算'
    ])
  })

  test('in English the same lines with the same days and sums', () => {
    const english = reply(story, 'en')
    expect(english).toHaveLength(reply(story).length)
    expect(english[9]).toBe('7. 13–22 Oct 2026: Consultation ① Third party. 8 working days left out. Total 5 / 20. (第三十三条第三款)')
    expect(english[13]).toBe('Statutory date: 12 Nov 2026 (Thu) (20 working days)')
  })

  test('跨入没有放假通知的年度，行上、结论上都写明是预计', () => {
    const text = reply(given(say.received('2026-12-14'), { statute: cn, today: '2026-12-14' })).join('\n')
    // 12-15..18, 21..25, 28..31 are thirteen days; Friday 01-01 is a statutory day; 01-04..08, 11, 12.
    expect(text).toContain('2026年12月15日—2027年1月12日：尚未到来')
    expect(text).toContain('放假安排尚未公布，日期为预计')
    expect(text).toContain('预计：其中有尚未公布放假安排的日子。')
  })

  test('征求意见和补正各有自己的计算单', () => {
    const titles = otherLedgers(story.now.file, story.law, story.today).map(
      (l) => ledgerText(l, '1', story.today, names('zh')).split('\n')[0]
    )
    expect(titles).toEqual(['补正告知期限计算单', '申请人补正期限计算单（第 1 次）', '第三方答复期限计算单（第 1 次）'])
  })
})
