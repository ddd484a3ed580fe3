/** The columns of the schema `identity` that we read or write ourselves; the rest is the library's. */
export interface IdentityTables {
  user: { id: string; name: string; username: string }
  session: { id: string; expiresAt: Date }
  account: { id: string; userId: string; providerId: string; password: string | null }
  sign_in_attempts: { name: string; wrong: number; last: Date | string }
}
