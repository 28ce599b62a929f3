/**
 * What stands for `prepareProcess` where no Node runs. The bundler prepares the start of the program for such a place
 * too, though this program never runs there.
 */
export function prepareProcess(): void {}
