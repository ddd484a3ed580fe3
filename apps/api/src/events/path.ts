/** Where the stream of changes is heard. */
export const EVENTS_PATH = '/api/events'
