/** Where a file is handed over to be read: it is no JSON. */
export const REPORT_FILE_PATH = '/api/reports/read'

export const isReportFile = (method: string, path: string): boolean => method === 'POST' && path === REPORT_FILE_PATH
