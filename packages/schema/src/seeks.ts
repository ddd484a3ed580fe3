import { z } from 'zod'

/** What is asked for where it is not information: that a record about oneself be rectified (art. 41). */
export const Seeks = z.enum(['rectification']).meta({ id: 'Seeks', description: '所求：更正本人信息；不填的是申请公开' })
export type Seeks = z.infer<typeof Seeks>
