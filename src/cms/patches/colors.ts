import type { Patch } from '../bundle/patch.ts';

/** Decap's palette gives way to the portal's: page, ink, green and red, square corners. */
export const colors: Patch = {
  file: 'decap-cms-ui-default/dist/esm/styles.js',
  edits: [
    { find: "grayLight: '#eff0f4'", put: "grayLight: '#f2f4ef'" },
    { find: "gray: '#798291'", put: "gray: '#4b5850'" },
    { find: "grayDark: '#313d3e'", put: "grayDark: '#15211b'" },
    { find: "blue: '#3a69c7'", put: "blue: '#0a5a3d'" },
    { find: "blueLight: '#e8f5fe'", put: "blueLight: '#f2f4ef'" },
    { find: "green: '#005614'", put: "green: '#0a5a3d'" },
    { find: "greenLight: '#caef6f'", put: "greenLight: '#f2f4ef'" },
    { find: "brown: '#754e00'", put: "brown: '#15211b'" },
    { find: "yellow: '#ffee9c'", put: "yellow: '#fbeab0'" },
    { find: "red: '#ff003b'", put: "red: '#a61c1c'" },
    { find: "redDark: '#D60032'", put: "redDark: '#a61c1c'" },
    { find: "redLight: '#fcefea'", put: "redLight: '#fff'" },
    { find: "purple: '#70399f'", put: "purple: '#15211b'" },
    { find: "purpleLight: '#f6d8ff'", put: "purpleLight: '#f2f4ef'" },
    { find: "teal: '#17a2b8'", put: "teal: '#0a5a3d'" },
    { find: "tealDark: '#117888'", put: "tealDark: '#0a5a3d'" },
    { find: "tealLight: '#ddf5f9'", put: "tealLight: '#f2f4ef'" },
    { find: "textFieldBorder: '#dfdfe3'", put: "textFieldBorder: '#67736b'" },
    { find: "controlLabel: '#5D626F'", put: "controlLabel: '#15211b'" },
    { find: 'background: colorsRaw.grayLight', put: "background: '#fff'" },
    { find: "borderRadius: '5px'", put: "borderRadius: '2px'" },
    { find: "borderWidth: '2px'", put: "borderWidth: '1px'" },
    { find: "topCardWidth: '682px'", put: "topCardWidth: '100%'" },
  ],
};
