import fc from 'fast-check';

// Properties run on the same cases everywhere, so that a red test is one change's doing; FUZZ_SEED looks elsewhere.
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20_260_101) });
