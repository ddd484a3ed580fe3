import { OpenAPIHono } from '@hono/zod-openapi'
import type { ShellEnv } from '../http/shell-env.ts'
import { arrivalsRoutes } from './arrivals-route.ts'
import { caseFileRoute } from './case-file-route.ts'
import { caseRoutes } from './case-routes.ts'
import { closingRoutes } from './closing-routes.ts'
import type { Deps } from './deps.ts'
import { earlierRoute } from './earlier-route.ts'
import { eventRoutes } from './event-routes.ts'
import { feeRoutes } from './fee-route.ts'
import { fileRoutes } from './file-routes.ts'
import { handlerRoutes } from './handler-route.ts'
import { handoverRoutes } from './handover-route.ts'
import { ledgerRoutes } from './ledger-route.ts'
import { narrativeRoutes } from './narrative-routes.ts'
import { noticeRoutes } from './notice-routes.ts'
import { orderRoutes } from './order-routes.ts'
import { organRoutes } from './organ-routes.ts'
import { oversightRoutes } from './oversight-routes.ts'
import { previewRoutes } from './preview-route.ts'
import { proactiveRoutes } from './proactive-routes.ts'
import { registerRoutes } from './register-routes.ts'
import { reportFileRoute } from './report-file-route.ts'
import { reportPaperRoutes } from './report-paper-routes.ts'
import { settingRoutes } from './setting-routes.ts'
import { tableRoutes } from './table-routes.ts'

/** All routes of the subject, chained, so that the client's types are drawn from them. */
export const createRoutes = (deps: Deps) =>
  new OpenAPIHono<ShellEnv>()
    .route('/', settingRoutes(deps))
    .route('/', caseRoutes(deps))
    .route('/', handlerRoutes(deps))
    .route('/', fileRoutes(deps))
    .route('/', previewRoutes(deps))
    .route('/', caseFileRoute(deps))
    .route('/', earlierRoute(deps))
    .route('/', eventRoutes(deps))
    .route('/', arrivalsRoutes(deps))
    .route('/', feeRoutes(deps))
    .route('/', ledgerRoutes(deps))
    .route('/', tableRoutes(deps))
    .route('/', reportPaperRoutes(deps))
    .route('/', proactiveRoutes(deps))
    .route('/', narrativeRoutes(deps))
    .route('/', closingRoutes(deps))
    .route('/', oversightRoutes(deps))
    .route('/', orderRoutes(deps))
    .route('/', noticeRoutes(deps))
    .route('/', reportFileRoute())
    .route('/', organRoutes(deps))
    .route('/', registerRoutes(deps))
    .route('/', handoverRoutes(deps))

export type Routes = ReturnType<typeof createRoutes>
