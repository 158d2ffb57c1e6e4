import { Component } from 'react';
import { chosenLevels, loadRegionTree, type RegionTree } from './region-tree.ts';

interface RegionControlProps {
  readonly forID: string;
  readonly value?: string;
  readonly onChange: (code: string) => void;
  readonly setActiveStyle: () => void;
  readonly setInactiveStyle: () => void;
}

interface RegionControlState {
  readonly tree: RegionTree | null;
  readonly failed: boolean;
}

/**
 * Chooses a region in up to three steps: kabupaten or kota, kecamatan, desa or kelurahan. Native
 * selects, since a phone shows those best. Decap asks for a class: it takes a `ref` of it.
 */
export class RegionControl extends Component<RegionControlProps, RegionControlState> {
  override state: RegionControlState = { tree: null, failed: false };

  override componentDidMount(): void {
    loadRegionTree().then(
      (tree) => this.setState({ tree }),
      () => this.setState({ failed: true }),
    );
  }

  /** Decap's own rule would not draw again when the table arrives. */
  override shouldComponentUpdate(): boolean {
    return true;
  }

  override render() {
    const { forID, value = '', onChange, setActiveStyle, setInactiveStyle } = this.props;
    const { tree, failed } = this.state;
    if (failed) {
      return (
        <p className="pk-problem-text" role="alert">
          Daftar wilayah tidak termuat. Periksa sambungan, lalu muat ulang halaman. Tulisan Anda
          tersimpan di perangkat ini.
        </p>
      );
    }
    if (!tree) return <p className="pk-region">Memuat daftar wilayah…</p>;
    return (
      <div className="pk-region">
        {chosenLevels(tree, value).map(({ label, parent, chosen, options }, level) => {
          const id = level === 0 ? forID : `${forID}-${level}`;
          return (
            <div key={label}>
              <label htmlFor={id}>{label}</label>
              <select
                id={id}
                value={chosen}
                onChange={(event) => onChange(event.target.value || parent)}
                onFocus={setActiveStyle}
                onBlur={setInactiveStyle}
              >
                <option value="">{level === 0 ? 'Pilih' : 'Seluruhnya'}</option>
                {options.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          );
        })}
      </div>
    );
  }
}
