import type { Label, ProblemCode } from '@mingdu/schema'
import { fileProblems } from './file-problems.ts'

/** Status, title and sentence of every problem; total, so a new code does not compile without its words. */
export const problemWords = {
  malformedJson: {
    status: 400,
    title: { zh: '内容无法读取', en: 'Unreadable content' },
    detail: {
      zh: '提交的内容不是正确的 JSON（UTF-8 编码），没有记录任何东西。',
      en: 'The body is not JSON in UTF-8; nothing was recorded.'
    }
  },
  notOfTheSchema: {
    status: 422,
    title: { zh: '填写有误', en: 'Not as asked for' },
    detail: {
      zh: '有的内容不合要求，请按下面逐项的说明改正后再提交。',
      en: 'Some of it is not as asked for; please mend what is listed and send it again.'
    }
  },
  bodyTooLarge: {
    status: 413,
    title: { zh: '内容过大', en: 'Too large' },
    detail: { zh: '一次提交的内容不能超过 1 MB，没有记录任何东西。', en: 'A request may hold no more than 1 MB; nothing was recorded.' }
  },
  notSignedIn: {
    status: 401,
    title: { zh: '请先登录', en: 'Please sign in' },
    detail: {
      zh: '还没有登录，或登录已超过闲置时限。请登录后再试。',
      en: 'You are not signed in, or were idle for too long. Please sign in and try again.'
    }
  },
  wrongPassword: {
    status: 401,
    title: { zh: '用户名或口令不对', en: 'Wrong name or password' },
    detail: {
      zh: '用户名或口令不对。请检查大小写和输入法；忘记口令请找本机关管理员重设。',
      en: 'The name or the password is wrong. Check capitals and input method; if forgotten, the administrator can set a new one.'
    }
  },
  accountBarred: {
    status: 403,
    title: { zh: '账号已停用', en: 'Account barred' },
    detail: {
      zh: '这个账号已由管理员停用，不能登录。需要恢复请找本机关管理员。',
      en: 'The administrator has barred this account. Please ask the administrator if it is to be used again.'
    }
  },
  tooManyAttempts: {
    status: 429,
    title: { zh: '尝试次数过多', en: 'Too many attempts' },
    detail: {
      zh: '口令连续输错次数过多，这个用户名已暂时锁定，请稍后再试。',
      en: 'The password was wrong too often; this name is locked for a while. Please try again later.'
    }
  },
  forbidden: {
    status: 403,
    title: { zh: '没有权限', en: 'Not permitted' },
    detail: {
      zh: '您的岗位不能做这件事。需要的话请找本机关管理员授予岗位。',
      en: 'Your position does not permit this. The administrator can grant you one that does.'
    }
  },
  notFound: {
    status: 404,
    title: { zh: '没有找到', en: 'Not found' },
    detail: { zh: '没有这个地址或这份资料，也可能不在您可以查看的范围内。', en: 'There is nothing here, or nothing that you may see.' }
  },
  methodNotAllowed: {
    status: 405,
    title: { zh: '不支持这种操作', en: 'Method not allowed' },
    detail: {
      zh: '这个地址不支持这种请求方法，可用的方法见 Allow 头。',
      en: 'This address does not take this method; the Allow header names those it takes.'
    }
  },
  unsupportedMediaType: {
    status: 415,
    title: { zh: '内容类型不支持', en: 'Unsupported media type' },
    detail: { zh: '请以 application/json（UTF-8、不压缩）提交。', en: 'Please send application/json, in UTF-8, not compressed.' }
  },
  refused: {
    status: 409,
    title: { zh: '不能这样记录', en: 'Cannot be recorded' },
    detail: {
      zh: '按照法律规定和本案已有的记录，这件事不可能这样发生，没有记录。',
      en: 'By the law and by what this case already holds, this cannot have happened so; nothing was recorded.'
    }
  },
  irregular: {
    status: 409,
    title: { zh: '不合规范，需要说明理由', en: 'Irregular: a reason is needed' },
    detail: {
      zh: '这件事不合规范，但可能确实发生了。请写明理由后再次提交，记录会带上标记。',
      en: 'This is irregular but may well have happened. Send it again with a reason, and it will be recorded and marked.'
    }
  },
  changedMeanwhile: {
    status: 412,
    title: { zh: '已有新的变化', en: 'Changed meanwhile' },
    detail: {
      zh: '您打开之后，同事又在本案作了记录。请看过最新情况后再决定。',
      en: 'A colleague has recorded something since you opened this case. Please look at it first.'
    }
  },
  versionMissing: {
    status: 428,
    title: { zh: '缺少版本', en: 'Version missing' },
    detail: {
      zh: '请在 If-Match 头中写明您看到的版本（ETag），以免覆盖同事的记录。',
      en: 'Please name the version you saw (ETag) in the If-Match header.'
    }
  },
  idempotencyKeyMissing: {
    status: 400,
    title: { zh: '缺少幂等键', en: 'Idempotency key missing' },
    detail: {
      zh: '请在 Idempotency-Key 头中给出一个 UUID，重复提交时不会重复记录。',
      en: 'Please give a UUID in the Idempotency-Key header, so that a repeat records nothing twice.'
    }
  },
  idempotencyKeyReused: {
    status: 422,
    title: { zh: '幂等键已用过', en: 'Idempotency key reused' },
    detail: {
      zh: '这个 Idempotency-Key 已用于另一项内容，请换一个新的。',
      en: 'This Idempotency-Key was used for something else; please take a new one.'
    }
  },
  crossSite: {
    status: 403,
    title: { zh: '来自其他网站的请求', en: 'Cross-site request' },
    detail: {
      zh: '这项请求来自其他网站，已拒绝。请在本系统的页面上操作。',
      en: 'This request came from another site and was refused. Please use the pages of this system.'
    }
  },
  ...fileProblems,
  notReconciled: {
    status: 409,
    title: { zh: '勾稽不平', en: 'The tables do not reconcile' },
    detail: {
      zh: '表里有等式不平，不能作为年报导出。请先按“今天结账平不平”逐条处理；确需先看，可以导出标明“草表，未平”的草表。',
      en: 'Some identity of the tables is broken, so they are not written out as a report. Mend what the balance lists, or ask for a draft, which is marked as one.'
    }
  },
  storeDown: {
    status: 503,
    title: { zh: '暂时连不上数据库', en: 'The store cannot be reached' },
    detail: {
      zh: '暂时连不上数据库，没有记录任何东西。请稍后再试；持续如此请告知管理员。',
      en: 'The store cannot be reached; nothing was recorded. Please try again shortly.'
    }
  },
  shuttingDown: {
    status: 503,
    title: { zh: '系统正在重新启动', en: 'Restarting' },
    detail: { zh: '系统正在停机或重新启动，请稍后再试。', en: 'The system is stopping or restarting. Please try again shortly.' }
  },
  internal: {
    status: 500,
    title: { zh: '系统出错', en: 'Internal error' },
    detail: {
      zh: '系统出了错，这不是您的操作造成的。请把请求编号告诉管理员。',
      en: 'Something broke, and not by your doing. Please tell the administrator the number of this request.'
    }
  }
} as const satisfies Record<ProblemCode, { status: number; title: Label; detail: Label }>

export type ProblemStatus<C extends ProblemCode> = (typeof problemWords)[C]['status']
