/** Properties of a thing in the vocabulary of https://schema.org, as they are written in JSON. */
export type Properties = { readonly [name: string]: PropertyValue };

type PropertyValue =
  | string
  | number
  | boolean
  | undefined
  | Properties
  | readonly (string | Properties)[];

/** What an entry is to search engines. */
export interface LinkedThing<Data> {
  /** A type of schema.org, such as `NewsArticle`. */
  readonly type: string;
  /**
   * What it is told like: an `article` has a headline, any other `work` a name; both are published,
   * dated and licensed. A `thing` has a name, an address, a sentence and a picture alone.
   */
  readonly as: 'article' | 'work' | 'thing';
  /** What is true of this type beyond what all its kind say; undefined values are left out. */
  also?(data: Data, words: ThingWords): Properties;
}

/** What the site around an entry knows. */
export interface ThingWords {
  /** Absolute address of the entry's page. */
  readonly url: string;
  /** The office that answers for the portal. */
  readonly office: Properties;
  /** An office of the portal's list by its short name; undefined when none has it. */
  readonly listedOffice: (slug: string) => Properties | undefined;
  /** Who stands behind the entry. */
  readonly author: Properties;
  /** The region of a code. */
  readonly place: (code: string) => Properties;
}
