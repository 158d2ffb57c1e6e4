/** What this portal says to machines, in the words of https://schema.org. */
export type Thing =
  | NewsArticle
  | Announcement
  | Organization
  | LearningResource
  | BreadcrumbList
  | WebSite;

export interface Organization {
  readonly '@type': 'Organization';
  readonly name: string;
  readonly url: string;
  readonly description?: string;
  readonly image?: string;
  readonly logo?: string;
  /** `YYYY-MM-DD` */
  readonly foundingDate?: string;
  readonly identifier?: string;
  readonly email?: string;
  /** With `+` and the country's code. */
  readonly telephone?: string;
  readonly location?: Place;
}

export interface Place {
  readonly '@type': 'Place';
  readonly name: string;
}

/** What all written works share. */
interface Work {
  readonly description: string;
  readonly mainEntityOfPage: string;
  readonly image: string;
  /** ISO 8601, as are all moments below. */
  readonly datePublished: string;
  readonly dateModified?: string;
  readonly inLanguage: string;
  readonly isAccessibleForFree: true;
  readonly license: string;
  readonly publisher: Organization;
}

export interface NewsArticle extends Work {
  readonly '@type': 'NewsArticle';
  readonly headline: string;
  readonly author: Organization;
  readonly contentLocation: Place;
  readonly keywords?: readonly string[];
  readonly correction?: readonly CorrectionComment[];
}

export interface CorrectionComment {
  readonly '@type': 'CorrectionComment';
  readonly text: string;
  readonly datePublished: string;
}

export interface Announcement extends Work {
  readonly '@type': 'Article';
  readonly headline: string;
  readonly author: Organization;
  readonly contentLocation: Place;
  readonly expires: string;
}

export interface LearningResource extends Work {
  readonly '@type': 'LearningResource';
  readonly name: string;
  readonly learningResourceType: string;
  readonly educationalLevel: string;
  readonly teaches: string;
  /** ISO 8601 duration, such as `PT30M`. */
  readonly timeRequired: string;
}

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
