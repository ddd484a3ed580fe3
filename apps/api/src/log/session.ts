import { CompiledQuery, type DatabaseConnection } from 'kysely'

/** What every connection says first, whatever the server's own settings are: the parsers rely on these forms. */
export async function sessionSettings(connection: DatabaseConnection): Promise<void> {
  await connection.executeQuery(
    CompiledQuery.raw(
      `select set_config('TimeZone', 'UTC', false), set_config('DateStyle', 'ISO, YMD', false), set_config('bytea_output', 'hex', false)`
    )
  )
}
