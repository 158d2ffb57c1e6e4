import type { Collection } from '../../schema/collections.ts';
import { entrySchema } from '../../schema/content-type.ts';
import { isPictureName } from '../../schema/files.ts';
import type { ExampleMatter } from '../fix/example-value.ts';
import type { Problem } from '../problem.ts';
import { entryRules } from './entry-rules.ts';
import type { Knowledge, ReadEntry } from './rule.ts';
import { schemaProblems } from './schema-problems.ts';

/** What the schema and the rules hold against an entry that could be read. */
export function judgeEntry(entry: ReadEntry, known: Knowledge): readonly Problem[] {
  const { collection } = entry;
  return [
    ...schemaProblems(entry, collection.fields, schemaOf(collection), matterOf(entry, known)),
    ...entryRules.flatMap((rule) => rule(entry, known)),
  ];
}

/** Of two rules on one value, the one that says more: what it should have named, over its form. */
export function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const told = new Set(
    problems
      .filter(({ rule }) =>
        /^(?:unknown-(?:kim|topic|office|region|entry|part)|alias-form|missing-file)$/.test(rule),
      )
      .map(({ field }) => field),
  );
  return problems.filter(({ rule, field }) => rule !== 'wrong-value' || !told.has(field));
}

const schemas = new Map<Collection, ReturnType<typeof entrySchema>>();

/** Building a schema takes longer than reading an entry by it. */
function schemaOf(collection: Collection) {
  let schema = schemas.get(collection);
  if (!schema) {
    schema = entrySchema(collection);
    schemas.set(collection, schema);
  }
  return schema;
}

function matterOf(entry: ReadEntry, known: Knowledge): ExampleMatter {
  return {
    body: entry.body,
    month: /^(\d{4}\/\d{2})\//.exec(entry.id)?.[1] ?? null,
    offset: known.offset,
    kim: known.kims[0] ?? null,
    topic: known.topics?.[0]?.slug ?? null,
    region: known.covered[0] ?? null,
    picture: known.files.namesIn(entry.folder).find(isPictureName) ?? null,
  };
}
