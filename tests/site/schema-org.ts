/**
 * The part of schema.org's vocabulary this portal speaks, written down from the pages of its terms
 * (https://schema.org/version/latest, release 29.x): each type with the type above it and the
 * properties of its own that are used here. A property belongs to the types below its type too.
 */
interface Type {
  readonly above?: string;
  readonly properties: readonly string[];
}

const types: Readonly<Record<string, Type>> = {
  Thing: {
    properties: [
      ...['name', 'alternateName', 'description', 'url', 'image', 'identifier'],
      ...['mainEntityOfPage', 'potentialAction'],
    ],
  },
  CreativeWork: {
    above: 'Thing',
    properties: [
      ...['headline', 'text', 'author', 'publisher', 'license', 'keywords', 'inLanguage'],
      ...['datePublished', 'dateModified', 'expires', 'isAccessibleForFree'],
      ...['contentLocation', 'correction', 'timeRequired', 'citation', 'hasPart'],
      ...['creativeWorkStatus', 'comment', 'dateCreated'],
      ...['about', 'provider', 'hasPart'],
    ],
  },
  Article: { above: 'CreativeWork', properties: [] },
  NewsArticle: { above: 'Article', properties: [] },
  Claim: {
    above: 'CreativeWork',
    properties: ['appearance', 'claimInterpreter', 'firstAppearance'],
  },
  Review: { above: 'CreativeWork', properties: ['itemReviewed', 'reviewBody', 'reviewRating'] },
  ClaimReview: { above: 'Review', properties: ['claimReviewed'] },
  Message: { above: 'CreativeWork', properties: ['dateReceived', 'dateSent', 'recipient'] },
  DigitalDocument: { above: 'CreativeWork', properties: [] },
  MediaObject: { above: 'CreativeWork', properties: ['contentUrl', 'encodingFormat'] },
  HowTo: { above: 'CreativeWork', properties: ['supply', 'tool', 'totalTime', 'step'] },
  Recipe: { above: 'HowTo', properties: ['recipeYield', 'cookTime', 'recipeCategory'] },
  Person: { above: 'Thing', properties: ['email', 'telephone'] },
  Event: {
    above: 'Thing',
    properties: [
      ...['startDate', 'endDate', 'location', 'organizer', 'eventStatus', 'eventAttendanceMode'],
      ...['inLanguage', 'isAccessibleForFree', 'offers', 'keywords', 'maximumAttendeeCapacity'],
    ],
  },
  Product: { above: 'Thing', properties: ['offers', 'category', 'brand', 'manufacturer'] },
  Offer: {
    above: 'Intangible',
    properties: [
      ...['price', 'priceCurrency', 'availability', 'seller', 'itemOffered', 'areaServed'],
      ...['priceValidUntil', 'priceSpecification'],
    ],
  },
  AggregateOffer: { above: 'Offer', properties: ['lowPrice', 'highPrice'] },
  PriceSpecification: { above: 'Intangible', properties: ['price', 'priceCurrency'] },
  UnitPriceSpecification: { above: 'PriceSpecification', properties: ['unitText'] },
  Rating: {
    above: 'Intangible',
    properties: ['ratingValue', 'bestRating', 'worstRating', 'ratingExplanation'],
  },
  Comment: { above: 'CreativeWork', properties: [] },
  CorrectionComment: { above: 'Comment', properties: [] },
  LearningResource: {
    above: 'CreativeWork',
    properties: ['educationalLevel', 'learningResourceType', 'teaches'],
  },
  Course: { above: 'LearningResource', properties: [] },
  Quiz: { above: 'LearningResource', properties: [] },
  WebSite: { above: 'CreativeWork', properties: [] },
  Organization: {
    above: 'Thing',
    properties: ['logo', 'email', 'telephone', 'foundingDate', 'location'],
  },
  GovernmentOrganization: { above: 'Organization', properties: [] },
  Place: { above: 'Thing', properties: ['address'] },
  Intangible: { above: 'Thing', properties: [] },
  ItemList: { above: 'Intangible', properties: ['itemListElement'] },
  BreadcrumbList: { above: 'ItemList', properties: [] },
  ListItem: { above: 'Intangible', properties: ['item', 'position'] },
  EntryPoint: { above: 'Intangible', properties: ['urlTemplate'] },
  Action: { above: 'Thing', properties: ['target'] },
  // `query-input` says of the property `query` that it is to be filled in
  // (https://schema.org/docs/actions.html, "-input").
  SearchAction: { above: 'Action', properties: ['query', 'query-input'] },
};

/** Names of types and properties that schema.org does not know, with where they stand. */
export function unknownTerms(thing: unknown, path = ''): string[] {
  if (Array.isArray(thing)) return thing.flatMap((one) => unknownTerms(one, path));
  if (typeof thing !== 'object' || thing === null) return [];
  const { '@context': context, '@type': type, ...properties } = thing as Record<string, unknown>;
  if (path === '' && context !== 'https://schema.org') return [`@context ${String(context)}`];
  if (typeof type !== 'string' || !(type in types)) return [`${path} @type ${String(type)}`];
  const allowed = propertiesOf(type);
  return Object.entries(properties).flatMap(([name, value]) => {
    const place = `${path}/${type}.${name}`;
    return allowed.has(name) ? unknownTerms(value, place) : [place];
  });
}

function propertiesOf(name: string): Set<string> {
  const type = types[name];
  if (!type) return new Set();
  return new Set([...type.properties, ...(type.above ? propertiesOf(type.above) : [])]);
}
