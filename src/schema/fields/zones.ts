/** Indonesia's three zones, none of which has summer time. */
export const zones = [
  { value: 'Asia/Jakarta', label: 'WIB', offset: '+07:00' },
  { value: 'Asia/Makassar', label: 'WITA', offset: '+08:00' },
  { value: 'Asia/Jayapura', label: 'WIT', offset: '+09:00' },
] as const;
