import { beside, line, note, said, text } from './field-spec.ts'

/** What is asked when an application comes in: all that the page of recording loads. */
export const arrivalFields = {
  received: [
    said('channel', 'field.channel', { is: 'choice', of: 'channel' }, true),
    said('seeks', 'field.seeks', { is: 'choice', of: 'seeks' }),
    said('applicantKind', 'field.applicantKind', { is: 'choice', of: 'applicantKind' }, true),
    beside('applicantName', 'field.applicantName', line, true),
    beside('identity', 'field.identity', { is: 'identity' }),
    beside('phone', 'field.phone', line),
    beside('email', 'field.email', line),
    beside('address', 'field.address', line),
    said('mailNumber', 'field.mailNumber', line),
    said('forwardedBy', 'field.forwardedBy', line),
    said('oral', 'field.oral', { is: 'oral' }),
    beside('representative', 'field.representative', line),
    beside('contactPerson', 'field.contactPerson', line),
    beside('jointApplicants', 'field.jointApplicants', { is: 'lines' }),
    beside('proxyName', 'field.proxyName', line),
    beside('proxyIdentity', 'field.proxyIdentity', { is: 'identity' }),
    beside('proxyPhone', 'field.proxyPhone', line),
    beside('proxyAuthority', 'field.proxyAuthority', { is: 'yesNo' }),
    beside('matter', 'field.matter', line, true),
    beside('description', 'field.description', text),
    beside('wantedForm', 'field.wantedForm', line),
    note
  ],
  confirmed: [said('means', 'field.means', { is: 'choice', of: 'means' }, true), beside('evidence', 'field.evidence', text), note]
} as const
