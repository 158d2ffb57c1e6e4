declare module 'portal-kim:settings' {
  const settings: import('../config/settings.ts').CmsSettings;
  export default settings;
}

declare module 'decap-cms-backend-proxy' {
  export const ProxyBackend: typeof import('../backend/proxy-types.ts').ProxyBackend;
}
declare module 'decap-cms-backend-github' {
  export const GitHubBackend: new (...parameters: never[]) => unknown;
}
declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: new (...parameters: never[]) => unknown;
}
declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: new (...parameters: never[]) => unknown;
}
declare module 'decap-cms-locales/dist/esm/en/index.js' {
  const en: Readonly<Record<string, object>>;
  export default en;
}
declare module 'decap-cms-lib-util' {
  export const CURSOR_COMPATIBILITY_SYMBOL: unique symbol;
  export const Cursor: {
    create(cursor: {
      readonly actions: readonly string[];
      readonly meta: object;
      readonly data: object;
    }): unknown;
  };
  export class EditorialWorkflowError extends Error {
    constructor(message: string, notUnderEditorialWorkflow: boolean);
  }
  export const localForage: {
    getItem<Value>(key: string): Promise<Value | null>;
    setItem<Value>(key: string, value: Value): Promise<Value>;
    removeItem(key: string): Promise<void>;
  };
}
declare module 'decap-cms-widget-boolean' {
  const widget: import('../widgets/stock-widget.ts').StockWidget;
  export default widget;
}
declare module 'decap-cms-widget-datetime' {
  const widget: import('../widgets/stock-widget.ts').StockWidget;
  export default widget;
}
declare module 'decap-cms-widget-file' {
  const widget: import('../widgets/stock-widget.ts').StockWidget;
  export default widget;
}
declare module 'decap-cms-widget-image' {
  const widget: import('../widgets/stock-widget.ts').StockWidget;
  export default widget;
}
declare module 'decap-cms-widget-list' {
  const widget: import('../widgets/stock-widget.ts').StockWidget;
  export default widget;
}
declare module 'decap-cms-widget-markdown' {
  const widget: import('../widgets/stock-widget.ts').StockWidget;
  export default widget;
}
declare module 'decap-cms-widget-number' {
  const widget: import('../widgets/stock-widget.ts').StockWidget;
  export default widget;
}
declare module 'decap-cms-widget-object' {
  const widget: import('../widgets/stock-widget.ts').StockWidget;
  export default widget;
}
declare module 'decap-cms-widget-relation' {
  const widget: import('../widgets/stock-widget.ts').StockWidget;
  export default widget;
}
declare module 'decap-cms-widget-select' {
  const widget: import('../widgets/stock-widget.ts').StockWidget;
  export default widget;
}
declare module 'decap-cms-widget-string' {
  const widget: import('../widgets/stock-widget.ts').StockWidget;
  export default widget;
}
declare module 'decap-cms-widget-text' {
  const widget: import('../widgets/stock-widget.ts').StockWidget;
  export default widget;
}
declare module 'portal-kim:backend' {
  export function registerBackend(): void;
}
declare module 'decap-cms-core/dist/esm/components/Editor/Editor.js' {
  const Editor: import('react').ComponentType;
  export default Editor;
}
declare module 'portal-kim:site-styles' {
  const css: string;
  export default css;
}
