import { Statute } from '@mingdu/schema'
import { applicantKinds, soleTrader } from './applicants.ts'
import { articles } from './articles.ts'
import { calendar2019 } from './calendars/2019.ts'
import { calendar2020 } from './calendars/2020.ts'
import { calendar2021 } from './calendars/2021.ts'
import { calendar2022 } from './calendars/2022.ts'
import { calendar2023 } from './calendars/2023.ts'
import { calendar2024 } from './calendars/2024.ts'
import { calendar2025 } from './calendars/2025.ts'
import { calendar2026 } from './calendars/2026.ts'
import { calendar2027 } from './calendars/2027.ts'
import { consultation } from './consultation.ts'
import { contents } from './contents.ts'
import { disputeResults } from './dispute-results.ts'
import { form2019 } from './forms/2019.ts'
import { form2021 } from './forms/2021.ts'
import { levels } from './levels.ts'
import { outcomes } from './outcomes.ts'
import { oversight } from './oversight.ts'
import { periods } from './periods.ts'
import { receipt } from './receipt.ts'
import { remedies } from './remedies.ts'
import { reportDays } from './report-days.ts'
import { rules } from './rules.ts'
import { statutoryHolidays } from './statutory-holidays.ts'
import { tariffs2021 } from './tariffs/2021.ts'
import { way } from './way.ts'

/** 中华人民共和国政府信息公开条例 and what goes with it; parsed once, so a slip of the pen stops the program at load. */
export const cn: Statute = Statute.parse({
  id: 'cn',
  label: { zh: '中华人民共和国政府信息公开条例', en: 'Regulations of the People’s Republic of China on Open Government Information' },
  articles,
  periods,
  receipt,
  contents,
  consultation,
  applicantKinds,
  soleTrader,
  levels,
  reportDays,
  outcomes,
  disputeResults,
  way,
  remedies,
  oversight,
  forms: [form2019, form2021],
  tariffs: tariffs2021,
  calendar: [calendar2019, calendar2020, calendar2021, calendar2022, calendar2023, calendar2024, calendar2025, calendar2026, calendar2027],
  statutoryHolidays,
  rules
})
