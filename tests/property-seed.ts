import fc from 'fast-check';

/**
 * Properties draw the same values in every run of `npm test`, so that a change is judged by what it changed.
 * `npm run properties` draws others each time and says which.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_128) });
