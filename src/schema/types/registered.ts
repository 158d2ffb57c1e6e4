/** Every content type, a line each. Their order is that of their groups and names (../collections.ts). */
export { announcement } from './announcement.ts';
export { article } from './article.ts';
export { aspiration } from './aspiration.ts';
export { consultation } from './consultation.ts';
export { event } from './event.ts';
export { factCheck } from './fact-check.ts';
export { kim } from './kim.ts';
export { lesson } from './lesson.ts';
export { literacyModule } from './literacy-module.ts';
export { mediaNote } from './media-note.ts';
export { page } from './page.ts';
export { product } from './product.ts';
