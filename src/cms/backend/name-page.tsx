import { useState } from 'react';

interface NamePageProps {
  readonly onLogin: (user: { readonly name: string }) => void;
  readonly inProgress?: boolean;
}

/** Longest name the desk takes. */
const longest = 100;

/** Asks once who is writing; the name signs every change. It is kept on this device. */
export function NamePage({ onLogin, inProgress = false }: NamePageProps) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState('');
  return (
    <main className="pk-sign-in">
      <h1>Masuk ke ruang redaksi</h1>
      <p className="pk-muted">Untuk anggota KIM dan pemeriksa.</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const trimmed = name.trim().replace(/\s+/g, ' ');
          if (trimmed === '') setProblem('Tulis nama Anda dahulu, misalnya Sari Dewi.');
          else onLogin({ name: trimmed });
        }}
      >
        <label htmlFor="pk-name">Nama Anda</label>
        <p className="pk-hint" id="pk-name-hint">
          Nama ini tercatat pada setiap perubahan yang Anda simpan.
        </p>
        <input
          id="pk-name"
          type="text"
          autoComplete="name"
          maxLength={longest}
          value={name}
          aria-describedby={problem ? 'pk-name-hint pk-name-problem' : 'pk-name-hint'}
          aria-invalid={problem !== ''}
          onChange={(event) => {
            setName(event.target.value);
            setProblem('');
          }}
        />
        {problem ? (
          <p className="pk-problem-text" id="pk-name-problem" role="alert">
            {problem}
          </p>
        ) : null}
        <button className="pk-button pk-button-main" type="submit" disabled={inProgress}>
          Masuk
        </button>
      </form>
      <p className="pk-muted">Nama disimpan di perangkat ini saja, jadi cukup ditulis sekali.</p>
    </main>
  );
}
