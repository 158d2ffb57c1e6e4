/** Signing in, the head of the page, and the pages of last resort. */
export const pagePhrases = {
  auth: {
    login: 'Masuk',
    loggingIn: 'Sedang masuk…',
    loginWithNetlifyIdentity: 'Masuk dengan Netlify Identity',
    loginWithAzure: 'Masuk dengan Azure',
    loginWithBitbucket: 'Masuk dengan Bitbucket',
    loginWithGitHub: 'Masuk dengan GitHub',
    loginWithGitLab: 'Masuk dengan GitLab',
    loginWithGitea: 'Masuk dengan Gitea',
    loginWithForgejo: 'Masuk dengan Forgejo',
    errors: {
      email: 'Isi alamat pos-el Anda.',
      password: 'Isi kata sandi Anda.',
      identitySettings:
        'Pengaturan identitas tidak dapat dibaca. Bila memakai git-gateway, aktifkan layanan Identity dan Git Gateway.',
    },
  },
  app: {
    header: {
      content: 'Tulisan',
      workflow: 'Papan redaksi',
      media: 'Berkas',
      quickAdd: 'Tulis baru',
    },
    app: {
      errorHeader: 'Pengaturan ruang redaksi tidak dapat dibaca',
      configErrors: 'Kesalahan pengaturan',
      checkConfigYml: 'Sampaikan pesan ini kepada pengelola situs.',
      loadingConfig: 'Memuat pengaturan…',
      waitingBackend: 'Menunggu meja redaksi…',
    },
    notFoundPage: {
      header: 'Halaman ini tidak ada',
    },
  },
};
