import type { Way } from '@mingdu/schema'

type Written = (typeof Way)['_zod']['input']

/** In Freedonia one asks whether the letter is there, then whether it may be read. */
export const freedoniaWay: Written = {
  steps: [
    { id: 'there', label: { zh: '在不在', en: 'Is it here' } },
    { id: 'read', label: { zh: '看不看得', en: 'May it be read' } }
  ],
  questions: [
    {
      id: 'there',
      step: 'there',
      label: { zh: '信在本处吗？', en: 'Is the letter kept here?' },
      articles: ['answers'],
      answers: [
        { id: 'yes', label: { zh: '在', en: 'It is' }, leadsTo: { question: 'read' }, articles: [] },
        { id: 'no', label: { zh: '不在', en: 'It is not' }, leadsTo: { outcome: 'unknownHere' }, articles: [] },
        {
          id: 'whichLetter',
          label: { zh: '不知是哪封', en: 'Which letter is meant?' },
          leadsTo: { fact: 'correctionRequested' },
          articles: ['correction']
        }
      ]
    },
    {
      id: 'read',
      step: 'read',
      label: { zh: '写信人愿意吗？', en: 'Does its writer agree?' },
      articles: ['asking'],
      answers: [
        { id: 'yes', label: { zh: '愿意', en: 'Yes' }, leadsTo: { outcome: 'granted' }, articles: [] },
        { id: 'no', label: { zh: '不愿意', en: 'No' }, leadsTo: { outcome: 'refused' }, articles: [] },
        { id: 'many', label: { zh: '要得太多', en: 'Too many' }, leadsTo: { outcome: 'tooMany' }, articles: [] }
      ]
    }
  ],
  contents: [
    {
      id: 'search',
      label: { zh: '查找了哪里', en: 'Where it was looked for' },
      outcomes: ['unknownHere'],
      restsOn: ['searched'],
      articles: ['answers'],
      source: { kind: 'inference', cite: '虚构：弗里多尼亚《索阅条例》' }
    },
    {
      id: 'why',
      label: { zh: '为什么要这么多', en: 'Why so many' },
      outcomes: ['tooMany'],
      restsOn: ['reasonsAsked'],
      articles: ['answers'],
      source: { kind: 'inference', cite: '虚构：弗里多尼亚《索阅条例》' }
    },
    {
      id: 'writer',
      label: { zh: '写信人怎样说', en: 'What its writer said' },
      outcomes: ['refused', 'granted'],
      restsOn: ['thirdPartyConsulted'],
      articles: ['asking'],
      source: { kind: 'inference', cite: '虚构：弗里多尼亚《索阅条例》' }
    }
  ],
  source: { kind: 'inference', cite: '虚构：弗里多尼亚《索阅条例》' }
}
