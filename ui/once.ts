/** Does something once, for all who ask for it; after a failure again, for whoever asks then. */
export function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let doing: Promise<Result> | null = null;
  return () => {
    doing ??= work().catch((error: unknown) => {
      doing = null;
      throw error;
    });
    return doing;
  };
}
