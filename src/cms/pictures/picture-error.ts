/** Why a picture can't be taken, and what to do, in one Indonesian sentence or two. */
export class PictureError extends Error {}
