interface Window {
  /** Tells Decap not to start by itself. */
  CMS_MANUAL_INIT?: boolean;
}
