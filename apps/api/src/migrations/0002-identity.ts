import { type Kysely, sql } from 'kysely'

/**
 * The tables of the library for identity, copied once from its own plan (a test asks it what is
 * missing and holds the answer empty), and beside them our count of wrong passwords.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create schema if not exists "identity"`,
  `create table "identity"."user" (
    "id" text not null primary key,
    "name" text not null,
    "email" text not null unique,
    "emailVerified" boolean not null,
    "image" text,
    "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
    "updatedAt" timestamptz default CURRENT_TIMESTAMP not null,
    "username" text unique
  )`,
  `create table "identity"."session" (
    "id" text not null primary key,
    "expiresAt" timestamptz not null,
    "token" text not null unique,
    "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
    "updatedAt" timestamptz not null,
    "ipAddress" text,
    "userAgent" text,
    "userId" text not null references "identity"."user" ("id") on delete cascade
  )`,
  `create table "identity"."account" (
    "id" text not null primary key,
    "accountId" text not null,
    "providerId" text not null,
    "userId" text not null references "identity"."user" ("id") on delete cascade,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamptz,
    "refreshTokenExpiresAt" timestamptz,
    "scope" text,
    "password" text,
    "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
    "updatedAt" timestamptz not null
  )`,
  `create table "identity"."verification" (
    "id" text not null primary key,
    "identifier" text not null,
    "value" text not null,
    "expiresAt" timestamptz not null,
    "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
    "updatedAt" timestamptz default CURRENT_TIMESTAMP not null
  )`,
  `create index "session_userId_idx" on "identity"."session" ("userId")`,
  `create index "account_userId_idx" on "identity"."account" ("userId")`,
  `create index "verification_identifier_idx" on "identity"."verification" ("identifier")`,
  // `name` is a keyed hash: people type passwords into the field for the name.
  `create table "identity"."sign_in_attempts" (
    "name" char(64) not null primary key,
    "wrong" int not null,
    "last" timestamptz not null
  )`
]
