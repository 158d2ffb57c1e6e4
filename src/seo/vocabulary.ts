import type { Properties } from '../schema/linked-thing.ts';

/** What this portal says to machines, in the words of https://schema.org. */
export type Thing = EntryThing | BreadcrumbList | WebSite;

/** An entry, by the type its content type gives. */
export type EntryThing = Properties & { readonly '@type': string };

export type Organization = {
  readonly '@type': 'Organization';
  readonly name: string;
  readonly url: string;
  readonly logo?: string;
};

export type Place = {
  readonly '@type': 'Place';
  readonly name: string;
};

export interface BreadcrumbList {
  readonly '@type': 'BreadcrumbList';
  readonly itemListElement: readonly {
    readonly '@type': 'ListItem';
    /** From 1. */
    readonly position: number;
    readonly name: string;
    readonly item: string;
  }[];
}

export interface WebSite {
  readonly '@type': 'WebSite';
  readonly name: string;
  readonly url: string;
  readonly description: string;
  readonly inLanguage: string;
  readonly publisher: Organization;
  readonly potentialAction: {
    readonly '@type': 'SearchAction';
    readonly target: { readonly '@type': 'EntryPoint'; readonly urlTemplate: string };
    readonly 'query-input': string;
  };
}
