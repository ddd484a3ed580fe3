import type { setUp as zh } from '../zh/set-up.ts'

export const setUp = {
  'setUp.title': 'First start',
  'setUp.note': 'Three steps: the administrator, the organ, its people. All can be added to and changed later under Settings.',
  'setUp.steps': 'Steps of the set-up',
  'setUp.step.administrator': 'Administrator',
  'setUp.step.organ': 'Organ',
  'setUp.step.people': 'People',
  'setUp.token': 'Set-up code',
  'setUp.token.why': 'What stands after the # in the line printed in the terminal; filled in if you opened that address.',
  'setUp.name': 'Your name',
  'setUp.username.why': 'Lower-case letters, digits and hyphens, such as shen-xitong; used to sign in, and never changed.',
  'setUp.password': 'Password',
  'setUp.password.why': 'At least {n} characters.',
  'setUp.again': 'Password once more',
  'setUp.differ': 'The two passwords differ.',
  'setUp.administrator.go': 'Become administrator and sign in',
  'setUp.organ.note': 'The organ that handles requests and publishes the annual report; organs above, below and beside it come later.',
  'setUp.mine': 'My posts',
  'setUp.mine.why':
    'You are administrator in any case. Where one person does everything, take every post and record the first request at once.',
  'setUp.all': 'Take all',
  'setUp.organ.go': 'Establish the organ',
  'setUp.organ.done': '“{name}” is established.',
  'setUp.people.note':
    'Open accounts for colleagues and give them posts. A first password is shown only once: write it down or print it, and hand it over; they change it themselves.',
  'setUp.people.go': 'Open the account',
  'setUp.people.none': 'Choose at least one post.',
  'setUp.people.halfway': 'The account is open, its posts were not recorded; please grant them under Settings.',
  'setUp.next': 'What comes next',
  'setUp.next.case': 'Record the first request',
  'setUp.next.report': 'Read and check last year’s report',
  'setUp.next.settings': 'Organs below, holiday notices, choices',
  'setUp.next.desk': 'To the desk'
} as const satisfies Record<keyof typeof zh, string>
