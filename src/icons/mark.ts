/** The portal's mark, as paths in a box of 48 x 60: the leaves stand at the right and are mirrored. */
export const mark = {
  trunk:
    'M24 0l4 10-4 9-4-9zM22.8 16h2.4v35h-2.4zM16.5 50h15L29 53.5c4.5 1 5 5 1.5 6.5h-13c-3.5-1.5-3-5.5 1.5-6.5z',
  leaves:
    'M26 48c2-8 8-13 14.5-14.5 3-.8 4.5-3.5 2.5-5 4 .5 5 5.5 1.5 8.5C40 41 34 47.5 26 48zM26 37c1.5-7.5 6-11.5 11.5-13 2.5-.7 3.5-3 2-4.5 3.5.5 4.5 5 1.5 7.5-4 3-8 9.5-15 10zM26 27c.5-5.5 4-9 7.5-10.2 2-.6 2.5-2.3 1.5-3.5 3 .4 3.5 4 1 6-3 2.4-5 7.2-10 7.7z',
  mirrored: 'matrix(-1 0 0 1 48 0)',
} as const;
