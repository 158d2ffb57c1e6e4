/** Registers one preview for every content type. */
export function registerPreviews(): void {}
