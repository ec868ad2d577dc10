/**
 * Every key counts at once. By default form-js takes a value over 300 ms after the last key, and forgets it when it redraws
 * the form meanwhile. Its types do not know the option.
 */
export const atOnce = { debounce: false } as object
