/** Whether a program gives props that exist. TypeScript says so as it compiles; JavaScript and `any` only here. */
export { checkConstructProps, checkProps } from './check-props';
