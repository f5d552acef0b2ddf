/** A page imports its style sheet; the bundler puts it into the page. */
declare module '*.css';
