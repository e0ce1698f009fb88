/** The version shown to people and written into packages; equal to package.json's (a test holds them together). */
export const PRODUCT_VERSION = '0.1.0';
