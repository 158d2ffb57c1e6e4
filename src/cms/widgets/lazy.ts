let ready: Promise<void> | undefined;

/** Fetches and registers everything a form is made of, once. */
export function widgetsReady(): Promise<void> {
  ready ??= import('./register.ts').then(({ registerWidgets }) => registerWidgets());
  return ready;
}
