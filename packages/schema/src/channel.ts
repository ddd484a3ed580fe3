import { z } from 'zod'

/** How an application reached the organ. What day counts as receipt is the statute's to say. */
export const Channel = z
  .enum(['inPerson', 'signedMail', 'ordinaryMail', 'webForm', 'webFormWithException', 'email', 'fax'])
  .meta({ id: 'Channel', description: '收件渠道' })
export type Channel = z.infer<typeof Channel>

/** How both sides confirmed (双方确认), or how a reply was served. */
export const ConfirmationMeans = z
  .enum(['telephone', 'sms', 'email', 'platform', 'letter', 'inPerson'])
  .meta({ id: 'ConfirmationMeans', description: '确认方式' })
export type ConfirmationMeans = z.infer<typeof ConfirmationMeans>

export const DeliveryManner = z
  .enum(['handedOver', 'posted', 'email', 'platform', 'entrusted'])
  .meta({ id: 'DeliveryManner', description: '送达方式' })
export type DeliveryManner = z.infer<typeof DeliveryManner>
